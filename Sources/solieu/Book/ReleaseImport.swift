import Documents
import Figures
import Filing
import PlanBook
import Reading
import Reporting
import Running

/// Takes a release into a book and tells what became of its figures.
struct ReleaseImport {
    let book: PlanBook
    let person: String
    let filer: ReleaseFiler
    let isDryRun: Bool
    let language: Language

    /// - Returns: lines for people.
    func run(_ document: Document) throws -> [String] {
        let release = ReleaseReader().read(document)
        let filed: FiledRelease
        if isDryRun {
            filed = try book.rehearse { try filer.file(release, into: $0) }
        } else {
            filed = try book.write(by: person, .init(.importRelease, subject: document.name)) {
                try filer.file(release, into: $0)
            }
        }
        return lines(filed, name: document.name)
    }

    private func lines(_ filed: FiledRelease, name: String) -> [String] {
        let report = filed.report
        guard !report.wasKnown else {
            return [
                language == .vi
                    ? "\(name): sổ đã có văn bản này, không có gì đổi."
                    : "\(name): the book has it already; nothing changed."
            ]
        }
        let observed = report.count { if case .observed = $0 { true } else { false } }
        let known = report.count { if case .known = $0 { true } else { false } }
        let aimed = report.count { if case .aimed = $0 { true } else { false } }
        let ranked = report.count { if case .ranked = $0 { true } else { false } }
        let stated = report.count { $0 == .stated }
        let area = filed.area.map(\.fullName) ?? ""
        var lines = [
            language == .vi
                ? "\(name): \(area), \(report.release.day.text), \(report.filings.count) số liệu: \(observed) giá trị mới, "
                    + "\(known) đã biết, \(aimed) mục tiêu, \(ranked) thứ hạng, \(stated) số so sánh; "
                    + "\(filed.taskCount) nhiệm vụ, \(filed.directives.count) văn bản dẫn."
                : "\(name): \(area), \(report.release.day.text), \(report.filings.count) figures: \(observed) new values, "
                    + "\(known) known, \(aimed) targets, \(ranked) ranks, \(stated) comparisons; "
                    + "\(filed.taskCount) tasks, \(filed.directives.count) directives."
        ]
        for (quotation, filing) in report.filings {
            guard case .unfit(let why) = filing else { continue }
            lines.append("  \(quotation.quote) (\(quotation.about)): \(why.sentence(language))")
        }
        let near = report.unmatchedNames.filter { $0.proposal != nil }
        if !near.isEmpty {
            lines.append(
                language == .vi
                    ? "  Tên gần giống, chưa ghi; nếu đúng, hãy chạy:"
                    : "  Near an indicator's name, and not filed; if it is meant, run:")
            for name in near {
                guard let indicator = name.proposal else { continue }
                lines.append(
                    "    solieu admin decide \(Self.quoted(name.name)) \(indicator.code)   # \(indicator.nameVi), ×\(name.count)"
                )
            }
        }
        let unmatched = report.unmatchedNames.filter { $0.proposal == nil }
        if !unmatched.isEmpty {
            lines.append(
                language == .vi
                    ? "  Chưa rõ chỉ tiêu nào (quyết định bằng «solieu admin decide TÊN MÃ»):"
                    : "  No indicator known (decide with 'solieu admin decide NAME CODE'):")
            lines += unmatched.map { "    «\($0.name)» ×\($0.count)" }
        }
        return lines
    }
}

extension ReleaseImport {
    /// As a shell takes it for one word.
    private static func quoted(_ name: String) -> String {
        let inside = name.map { "\\\"$`".contains($0) ? "\\\($0)" : "\($0)" }.joined()
        return "\"\(inside)\""
    }
}

extension Filing.Unfitness {
    fileprivate func sentence(_ language: Language) -> String {
        switch self {
        case .noPeriod: language == .vi ? "không rõ kỳ" : "no period told"
        case .unit: language == .vi ? "đơn vị không đổi được sang đơn vị của chỉ tiêu" : "its unit can't be converted"
        case .statedTwice: language == .vi ? "văn bản đã nêu giá trị khác" : "the release states another value before"
        case .laterEstimate:
            language == .vi
                ? "số ước, trong khi sổ đã có số chính thức khác"
                : "an estimate, where the book has another official value"
        case .digits: language == .vi ? "quá nhiều chữ số" : "too many digits"
        }
    }
}
