import Documents
import Figures
import Filing
import PlanBook
import Reading
import Releasing
import Reporting
import Running

/// Traces the figures of a written file back to the book.
struct FileTrace {
    let name: String
    let file: TracedFile
    let release: Release
    private let lines: LineIndex

    init(_ name: String) async throws {
        self.name = name
        let bytes = try InputReader().read(.file(path: name))
        release = ReleaseReader().read(try await DocumentReader().read(bytes, name: name))
        file =
            bytes.starts(with: "%PDF-".utf8)
            ? TracedFile(unbound: release) : TracedFile(try LivingFile(bytes, name: name), readAs: release)
        lines = LineIndex(release.document.text)
    }

    /// `12:34` in the text that `solieu text` prints; nil where the reader finds no figure.
    private func place(_ entry: TracedFile.Entry) -> String? {
        guard let read = entry.read else { return nil }
        let (line, column) = lines.position(of: textRange(read).lowerBound)
        return "\(line):\(column)"
    }

    private func textRange(_ read: Int) -> Range<Int> {
        release.document.origins.textRange(of: release.figures[read].range)
    }

    /// The figure at a place, counted as ``place(_:)`` does.
    func index(line: Int, column: Int) throws(FileTraceError) -> Int {
        let found = file.entries.firstIndex { entry in
            guard let read = entry.read else { return false }
            let (start, end) = (
                lines.position(of: textRange(read).lowerBound), lines.position(of: textRange(read).upperBound)
            )
            return start <= (line, column) && (line, column) < end
        }
        guard let found else { throw .noFigure(name: name, at: "\(line):\(column)") }
        return found
    }

    func entry(_ index: Int) throws(FileTraceError) -> TracedFile.Entry {
        guard file.entries.indices.contains(index) else {
            throw .noNumber(name: name, index + 1, count: file.entries.count)
        }
        return file.entries[index]
    }

    /// All of them, a row each.
    func grid(_ book: PlanBook) throws -> Grid {
        file.isBound ? try book.read { try boundGrid($0) } : try unboundGrid(BookKnowledge(book))
    }

    /// What each table of a file's figures begins with.
    private static let columns: [Grid.Column] = [
        .init("figure", vi: "số", en: "no.", isNumber: true), .init("at", vi: "chỗ", en: "at"),
        .init("text", vi: "trong tệp", en: "in the file"), .init("state", vi: "tình trạng", en: "state"),
    ]

    /// The figures of a file that binds none, held against the book by what they are of.
    private func unboundGrid(_ book: BookKnowledge) throws -> Grid {
        var grid = Grid(
            title: .init(vi: "Số liệu của \(name)", en: "The figures of \(name)"),
            columns: Self.columns + [
                .init("about", vi: "của", en: "of"), .init("known", vi: "trong sổ", en: "in the book"),
                .init("source", vi: "nguồn", en: "source"),
            ])
        let known = try book.knownValues(of: release.figures, on: nil)
        for (index, entry) in file.entries.enumerated() {
            guard let read = entry.read else { continue }
            let figure = release.figures[read]
            grid.add([
                .number("\(index + 1)"), .text(place(entry)), .text(entry.text), Self.state(figure, known[read]),
                .text(figure.about), .text(known[read]?.text), .text(known[read]?.origin),
            ])
        }
        let count = known.count { $0 != nil }
        grid.notes.append(
            .init(
                vi:
                    "Tệp này không giữ số liệu gắn với sổ (chỉ .docx, .odt, .html do solieu viết mới giữ); \(count)/\(known.count)"
                    + " số được tìm trong sổ theo tên chỉ tiêu và kỳ.",
                en: "This file binds no figures to a book (only .docx, .odt and .html files of solieu do); \(count) of "
                    + "\(known.count) were found in the book by indicator and period."))
        return grid
    }

    private static func state(_ figure: Figure, _ known: KnownValue?) -> Grid.Cell {
        guard let known else { return .word("unknown", vi: "sổ chưa có", en: "unknown to the book") }
        guard let number = figure.value.number,
            let own = try? figure.interval(of: number, in: Unit(words: figure.unit), .wide)
        else { return .word("unknown", vi: "không so được", en: "not comparable") }
        return own.meets(known.wide)
            ? .word("agrees", vi: "khớp sổ", en: "as in the book") : .word("differs", vi: "khác sổ", en: "differs")
    }

    private func boundGrid(_ reader: BookReader) throws -> Grid {
        var grid = Grid(
            title: .init(vi: "Số liệu của \(name)", en: "The figures of \(name)"),
            columns: Self.columns + [
                .init("tag", vi: "thẻ", en: "tag"), .init("written", vi: "khi viết", en: "as written"),
                .init("source", vi: "nguồn", en: "source"), .init("known", vi: "biết từ", en: "known from"),
                .init("observations", vi: "quan sát", en: "observations", isDetail: true),
                .init("words", vi: "đoạn", en: "paragraph", isDetail: true),
            ])
        let observations = try reader.observations(
            file.entries.compactMap { $0.living?.binding.observations.first })
        let sources = try reader.sources(observations.values.map(\.source))
        for (index, entry) in file.entries.enumerated() {
            let binding = entry.living?.binding
            let first = binding?.observations.first.flatMap { observations[$0] }
            let source = first.flatMap { sources[$0.source] }
            grid.add([
                .number("\(index + 1)"), .text(place(entry)), .text(entry.text), state(entry), .text(binding?.tag),
                entry.living.map { $0.isOvertyped ? .text($0.binding.text) : .none } ?? .none, .text(source?.name),
                .text(first?.known.text),
                .text(binding?.observations.map { "\($0)" }.joined(separator: " ")), .text(entry.living?.place.words),
            ])
        }
        let typed = file.entries.count { $0.living == nil }
        let changed = file.entries.count { $0.living?.isOvertyped ?? false }
        grid.notes.append(
            .init(
                vi: "\(file.entries.count) số: \(typed) gõ tay, \(changed) đã bị gõ đè, \(file.lost.count) đã bị xóa.",
                en:
                    "\(file.entries.count) figures: \(typed) typed by hand, \(changed) typed over, \(file.lost.count) deleted."
            ))
        return grid
    }

    private func state(_ entry: TracedFile.Entry) -> Grid.Cell {
        guard let living = entry.living else { return .word("typed", vi: "gõ tay", en: "typed by hand") }
        return living.isOvertyped
            ? .word("overtyped", vi: "bị gõ đè", en: "typed over") : .word("bound", vi: "từ sổ", en: "from the book")
    }

    /// The history of one.
    func grid(of index: Int, _ reader: BookReader) throws -> Grid {
        let entry = try entry(index)
        guard let living = entry.living else {
            throw file.isBound
                ? FileTraceError.typed(name: name, text: entry.text) : .unbound(name: name, text: entry.text)
        }
        guard let tag = FigureTag(living.binding.tag), let indicator = try reader.catalogue().indicator(tag.code) else {
            throw FileTraceError.noIndicator(name: name, text: entry.text, tag: living.binding.tag)
        }
        let area = try reader.areaMap().requireArea(try tag.area ?? reader.homeArea(), on: tag.period.lastDay)
        var grid = try reader.trace(indicator, in: area, tag.period).grid()
        let typed = living.isOvertyped ? living.binding.text : nil
        grid.notes.insert(
            .init(
                vi: "«\(entry.text)», thẻ \(living.binding.tag), \(living.place.sentence(.vi))"
                    + (typed.map { "; gõ đè lên «\($0)»" } ?? ""),
                en: "'\(entry.text)', tag \(living.binding.tag), \(living.place.sentence(.en))"
                    + (typed.map { "; typed over '\($0)'" } ?? "")), at: 0)
        return grid
    }
}

/// Why a figure of a file can't be traced.
enum FileTraceError: ToldError {
    case noFigure(name: String, at: String)
    case noNumber(name: String, Int, count: Int)
    case typed(name: String, text: String)
    case unbound(name: String, text: String)
    case noIndicator(name: String, text: String, tag: String)

    var description: String {
        switch self {
        case .noFigure(let name, let at):
            "\(name):\(at): ở đây không có số liệu nào; xem vị trí bằng solieu trace \(name) / there is no figure here; see "
                + "the places with solieu trace \(name)"
        case .noNumber(let name, let number, let count):
            "\(name): không có số liệu thứ \(number); tệp có \(count) / there is no figure \(number); the file has \(count)"
        case .typed(let name, let text):
            "\(name): «\(text)» được gõ tay, không gắn với sổ / '\(text)' was typed by hand and isn't bound to the book"
        case .unbound(let name, let text):
            "\(name): «\(text)»: tệp này không giữ số liệu gắn với sổ; hãy nêu chỉ tiêu và kỳ, ví dụ solieu trace "
                + "budget_revenue 2021, hoặc tệp .docx, .odt, .html do solieu viết / '\(text)': this file binds no figures; name "
                + "an indicator and a period, or a .docx, .odt or .html file of solieu"
        case .noIndicator(let name, let text, let tag):
            "\(name): «\(text)» (\(tag)) không phải giá trị của một chỉ tiêu / '\(text)' (\(tag)) is no indicator's value"
        }
    }
}
