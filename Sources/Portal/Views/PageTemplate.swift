/// A template, compiled: what it inherits and includes is part of it, so that to show it is one walk.
///
/// It is written in Mustache (mustache(5)): variables, escaped with two braces and bare with three; sections and inverted
/// sections; partials; parents with blocks; comments. A tag that stands alone on its line takes the line with it.
struct PageTemplate: Sendable {
    indirect enum Part: Sendable {
        case text([UInt8])
        case value([String], isBare: Bool)
        case section([String], isInverted: Bool, [Part])
        /// What a template that inherits this one may write otherwise.
        case block(String, [Part])
    }

    let parts: [Part]

    /// - Parameter others: the text of other templates by name.
    /// - Throws: ``PageTemplateFault``.
    init(_ text: String, _ others: (String) -> String?) throws(PageTemplateFault) {
        parts = try Self.merged(try PageTemplateParser.parts(text, others, depth: 0))
    }

    func render(_ fields: Fields) -> [UInt8] {
        var page = PageWriting(fields)
        page.write(parts)
        return page.bytes
    }

    /// Blocks that nothing writes otherwise are what they hold; texts that follow each other are one.
    private static func merged(_ parts: [Part]) throws(PageTemplateFault) -> [Part] {
        var merged: [Part] = []
        func add(_ part: Part) {
            if case .text(let more) = part, case .text(let former)? = merged.last {
                merged[merged.count - 1] = .text(former + more)
            } else {
                merged.append(part)
            }
        }
        for part in parts {
            switch part {
            case .text(let bytes): if !bytes.isEmpty { add(part) }
            case .value: add(part)
            case .section(let name, let isInverted, let inner):
                add(.section(name, isInverted: isInverted, try Self.merged(inner)))
            case .block(_, let inner): try Self.merged(inner).forEach(add)
            }
        }
        return merged
    }
}

/// What is wrong with a template.
struct PageTemplateFault: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}

/// A page that is being written.
private struct PageWriting {
    private(set) var bytes: [UInt8] = []
    /// The innermost last.
    private var stack: [ShownField]

    init(_ fields: Fields) {
        bytes.reserveCapacity(1 << 15)
        stack = [.fields(fields)]
    }

    mutating func write(_ parts: [PageTemplate.Part]) {
        for part in parts {
            switch part {
            case .text(let text): bytes.append(contentsOf: text)
            case .value(let name, let isBare):
                guard case .text(let text)? = value(name) else { continue }
                if isBare { bytes.append(contentsOf: text.utf8) } else { escape(text) }
            case .section(let name, let isInverted, let inner):
                if isInverted { writeUnless(value(name), inner) } else { write(inner, of: value(name)) }
            case .block(_, let inner): write(inner)
            }
        }
    }

    private mutating func write(_ parts: [PageTemplate.Part], of value: ShownField?) {
        switch value {
        case nil, .flag(false)?: return
        case .flag(true)?: write(parts)
        case .list(let items)?: for item in items { within(item, parts) }
        case .some(let item): within(item, parts)
        }
    }

    private mutating func within(_ item: ShownField, _ parts: [PageTemplate.Part]) {
        stack.append(item)
        write(parts)
        stack.removeLast()
    }

    private mutating func writeUnless(_ value: ShownField?, _ parts: [PageTemplate.Part]) {
        switch value {
        case nil, .flag(false)?: write(parts)
        case .list(let items)? where items.isEmpty: write(parts)
        default: return
        }
    }

    /// The first part of a name is looked for from the innermost outwards, the rest within what was found. No name: what
    /// stands innermost itself.
    private func value(_ name: [String]) -> ShownField? {
        guard let first = name.first else { return stack.last }
        for item in stack.reversed() {
            guard case .fields(let fields) = item, let found = fields.value(first) else { continue }
            return name.dropFirst().reduce(found) { value, part in
                guard case .fields(let fields)? = value else { return nil }
                return fields.value(part)
            }
        }
        return nil
    }

    private mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for (index, byte) in bytes.enumerated() {
                guard let escaped = Self.escaped(byte) else { continue }
                self.bytes.append(contentsOf: bytes[start..<index])
                self.bytes.append(contentsOf: escaped.utf8)
                start = index + 1
            }
            self.bytes.append(contentsOf: bytes[start...])
        }
    }

    private static func escaped(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
