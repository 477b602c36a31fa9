import Foundation

/// Units beside titles and names: "GRDP (tỷ đồng)", "Đơn vị tính: triệu đồng".
enum UnitWords {
    /// A name and the unit in the brackets behind it.
    static func split(_ title: String) -> (name: String, unit: String?) {
        guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return (title, nil) }
        let name = String(title[..<open]).trimmed
        var unit = String(title[title.index(after: open)...].dropLast()).trimmed
        for word in ["ĐVT:", "Đvt:", "đvt:", "Đơn vị tính:", "Đơn vị:", "Unit:"] where unit.hasPrefix(word) {
            unit = String(unit.dropFirst(word.count)).trimmed
        }
        return name.isEmpty || unit.isEmpty ? (title, nil) : (name, unit)
    }

    /// A unit's words composed, in lower case, with one space between them.
    static func plain(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.lowercased().split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    /// The unit that the lines above a table state.
    static func stated(in captions: [String]) -> String? {
        for caption in captions {
            guard let colon = caption.firstIndex(of: ":") else { continue }
            let head = caption[..<colon].lowercased()
            guard ["đơn vị tính", "đơn vị", "đvt", "unit"].contains(where: { head.hasSuffix($0) }) else { continue }
            let unit = caption[caption.index(after: colon)...].filter { $0 != "(" && $0 != ")" }
            let text = String(unit).trimmed
            if !text.isEmpty { return text }
        }
        return nil
    }
}
