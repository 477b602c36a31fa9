import Figures
import PlanBook

/// One writing of one template.
struct WritingRun {
    let facts: BookFacts
    let area: Area
    let period: Period
    let day: Day
    let number: String?
    let signer: String?
    var sentences: SentenceWriter
    var faults: [TemplateFault] = []
    /// What the section has said so far, as names are compared: its tasks aren't told twice.
    private(set) var said = ""
    /// The receivers' lines, for a template that lists them in its body.
    private var receivers: [String] = []

    init(_ facts: BookFacts, _ template: Template, _ request: ReleaseRequest) {
        self.facts = facts
        period = request.period.canonical
        day = request.day
        number = request.number
        signer = request.signer
        let top = TemplatePlace(file: template.name, line: 1, column: 1)
        var found = facts.home
        var style = OfficeStyle()
        if let name = request.area {
            do { found = try facts.areas.requireArea(name, on: request.day) } catch {
                faults.append(TemplateFault(.missingFigure(name, period: period.text, area: name), at: top))
            }
        }
        area = found.named(on: request.day)
        faults += style.take(template)
        sentences = SentenceWriter(style, seed: "\(template.name) \(found.slug) \(period.text)")
    }

    var style: OfficeStyle { sentences.printer.style }
    var language: DocumentLanguage { style.language }

    // MARK: - The whole

    mutating func release(of template: Template, _ request: ReleaseRequest) -> WrittenRelease? {
        for tag in template.tags { checkIndicator(tag) }
        let frame = frame(of: template, request)
        receivers = frame.receivers
        var blocks: [WrittenBlock] = []
        for block in template.blocks {
            let written = self.blocks(of: block)
            for block in written { hear(block) }
            blocks += written
        }
        blocks = Self.numbered(blocks)
        return faults.isEmpty ? WrittenRelease(frame: frame, blocks: blocks, style: style) : nil
    }

    /// Takes in what was written, from the last heading on.
    private mutating func hear(_ block: WrittenBlock) {
        switch block {
        case .heading: said = ""
        case .paragraph(let runs), .note(let runs): said += " " + NameKey.key(of: runs.plainText) + " "
        case .list(let items): for item in items { said += " " + NameKey.key(of: item.plainText) + " " }
        case .table, .chart: break
        }
    }

    private mutating func frame(of template: Template, _ request: ReleaseRequest) -> OfficialFrame {
        var texts: [TemplateKey: [String]] = [:]
        for key in TemplateKey.allCases {
            texts[key] = (template.frame[key] ?? []).map { runs(of: $0).plainText }
        }
        let first = { (key: TemplateKey) in texts[key]?.first ?? "" }
        let superior = first(.superior)
        return OfficialFrame(
            superior: superior.isEmpty ? nil : superior, issuer: first(.issuer), number: request.number,
            symbol: first(.symbol), place: first(.place).isEmpty ? area.name : first(.place), day: request.day,
            kind: first(.kind), subject: texts[.subject] ?? [], receivers: texts[.receivers] ?? [],
            authority: texts[.authority] ?? [], signer: request.signer ?? first(.signer))
    }

    /// Gives each figure its number in the release.
    private static func numbered(_ blocks: [WrittenBlock]) -> [WrittenBlock] {
        var count = 0
        func numbered(_ runs: [WrittenRun]) -> [WrittenRun] {
            runs.map { run in
                guard case .figure(var figure, let emphasis) = run else { return run }
                count += 1
                figure.id = "f\(count)"
                return .figure(figure, emphasis)
            }
        }
        func numbered(_ table: WrittenTable) -> WrittenTable {
            var table = table
            table.rows = table.rows.map { row in
                row.map { cell in
                    var cell = cell
                    cell.runs = numbered(cell.runs)
                    return cell
                }
            }
            return table
        }
        return blocks.map { block in
            switch block {
            case .heading(let level, let number, let text):
                return .heading(level: level, number: number, text: numbered(text))
            case .paragraph(let runs): return .paragraph(numbered(runs))
            case .list(let items): return .list(items.map(numbered))
            case .table(let table): return .table(numbered(table))
            case .chart(var chart):
                chart.data = numbered(chart.data)
                return .chart(chart)
            case .note(let runs): return .note(numbered(runs))
            }
        }
    }

    // MARK: - Blocks

    private mutating func blocks(of block: TemplateBlock) -> [WrittenBlock] {
        switch block {
        case .heading(let level, let number, let line):
            let runs = runs(of: line)
            return runs.isEmpty ? [] : [.heading(level: level, number: number, text: runs)]
        case .paragraph(let lines):
            let known = sentences.gaps.count
            var runs: [WrittenRun] = []
            for line in lines {
                let more = self.runs(of: line, after: runs)
                if !runs.isEmpty, !more.isEmpty { runs.append(.text(" ")) }
                runs += more
            }
            return runs.isEmpty ? [] : [.paragraph(runs.tidied)] + gapNotes(since: known)
        case .list(let lines):
            let known = sentences.gaps.count
            let items = lines.map { runs(of: $0).tidied }.filter { !$0.isEmpty }
            return items.isEmpty ? [] : [.list(items)] + gapNotes(since: known)
        case .note(let line):
            let runs = runs(of: line)
            return runs.isEmpty ? [] : [.note(runs)]
        case .tag(let tag): return blocks(of: tag)
        }
    }

    private func gapNotes(since known: Int) -> [WrittenBlock] {
        let isNoted = sentences.gaps.dropFirst(known).contains { $0.treatment == .note && $0.remains }
        return isNoted ? [.note([.text(sentences.gapNote())])] : []
    }

    private mutating func blocks(of tag: TemplateTag) -> [WrittenBlock] {
        switch TagWord(rawValue: tag.word) {
        case .table: return table(of: tag).map { [.table($0)] } ?? []
        case .chart: return chart(of: tag).map { [.chart($0)] } ?? []
        case .tasks: return taskBlocks(of: tag)
        case .targets: return targetBlocks(of: tag)
        case .receivers: return receivers.isEmpty ? [] : [.list(receivers.map { [.text($0)] })]
        default: return []
        }
    }

    // MARK: - Lines

    /// A line's runs; empty where a `{{when …}}` in it asks for what the book doesn't know.
    private mutating func runs(of line: TemplateLine, after earlier: [WrittenRun] = []) -> [WrittenRun] {
        for case .tag(let tag) in line.segments where tag.word == TagWord.when.rawValue {
            guard isKnown(tag) else { return [] }
        }
        var runs: [WrittenRun] = []
        var emphasis = WrittenEmphasis.plain
        var wasEmpty = false
        // A lead ("**Công nghiệp:**") goes with the sentences that it leads.
        var (hasTags, isKept) = (false, false)
        for segment in line.segments {
            switch segment {
            case .text(var text):
                if wasEmpty { text = text.withoutLeadingStop }
                wasEmpty = false
                if runs.isEmpty, earlier.isEmpty { text = String(Substring(text).trimmedStart) }
                let more = Self.emphasised(text, &emphasis)
                isKept = isKept || more.contains(where: \.isPlainWords)
                runs += more
            case .tag(let tag):
                if tag.word == TagWord.when.rawValue { continue }
                let inner = inline(tag, before: (earlier + runs).plainText)
                wasEmpty = inner.isEmpty
                hasTags = true
                isKept = isKept || !inner.isEmpty
                runs += inner.map { $0.with(emphasis) }
            }
        }
        return hasTags && !isKept ? [] : runs.merged
    }

    /// Markdown's stars as emphasis.
    private static func emphasised(_ text: String, _ emphasis: inout WrittenEmphasis) -> [WrittenRun] {
        var runs: [WrittenRun] = []
        var rest = Substring(text)
        var current = ""
        func close(_ emphasis: WrittenEmphasis) {
            if !current.isEmpty { runs.append(.text(current, emphasis)) }
            current = ""
        }
        while let letter = rest.first {
            guard letter == "*" else {
                current.append(letter)
                rest = rest.dropFirst()
                continue
            }
            let isBold = rest.hasPrefix("**")
            close(emphasis)
            let wanted: WrittenEmphasis = isBold ? .bold : .italic
            emphasis = emphasis == wanted ? .plain : wanted
            rest = rest.dropFirst(isBold ? 2 : 1)
        }
        close(emphasis)
        return runs
    }
}

extension WrittenRun {
    /// Words without emphasis.
    var isPlainWords: Bool {
        if case .text(let text, .plain) = self { return text.contains(where: \.isLetter) }
        return false
    }

    func with(_ emphasis: WrittenEmphasis) -> WrittenRun {
        switch self {
        case .text(let text, .plain): .text(text, emphasis)
        case .figure(let figure, .plain): .figure(figure, emphasis)
        default: self
        }
    }
}

extension String {
    /// What follows a sentence that was left out begins without that sentence's stop.
    var withoutLeadingStop: String {
        var rest = Substring(self)
        if let first = rest.first, ".;,".contains(first) { rest = rest.dropFirst() }
        return String(rest.trimmedStart)
    }
}

extension Substring {
    var trimmedStart: Substring {
        var rest = self
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        return rest
    }
}

extension [WrittenRun] {
    /// Without spaces at the end, and empty where only marks are left.
    var tidied: [WrittenRun] {
        var runs = merged
        guard runs.contains(where: { run in run.text.contains { $0.isLetter || $0.isNumber } }) else { return [] }
        if case .text(let text, let emphasis)? = runs.last {
            var rest = Substring(text)
            while rest.last?.isWhitespace == true { rest = rest.dropLast() }
            runs[runs.count - 1] = .text(String(rest), emphasis)
        }
        return runs.merged
    }
}

extension OfficeStyle {
    /// Takes what the front matter says of how figures are written.
    mutating func take(_ template: Template) -> [TemplateFault] {
        var faults: [TemplateFault] = []
        func word(_ key: TemplateKey, _ set: (String) -> Bool, _ expected: String) {
            guard let line = template.frame[key]?.first, case .text(let text)? = line.segments.first else { return }
            if !set(text) {
                faults.append(
                    TemplateFault(
                        .badOption(key: key.rawValue, value: text, expected: .init(vi: expected, en: expected)),
                        at: line.place))
            }
        }
        word(.language, { DocumentLanguage(rawValue: $0).map { language = $0 } != nil }, "vi, en")
        word(.decimals, { Int($0).map { rateDecimals = Swift.min(9, Swift.max(0, $0)) } != nil }, "0 … 9")
        word(.zeros, { TrailingZeros(rawValue: $0).map { trailingZeros = $0 } != nil }, "drop, keep")
        word(.approximation, { Approximation(rawValue: $0).map { approximation = $0 } != nil }, "never, scaled, always")
        word(.gaps, { GapTreatment(rawValue: $0).map { gaps = $0 } != nil }, "note, decimal, as-is")
        return faults
    }
}
