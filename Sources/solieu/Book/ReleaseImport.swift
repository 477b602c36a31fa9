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
    /// What follows a command that a person is told to run: " --planbook so.book".
    let bookArgument: String

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
            if why == .statedTwice, !isDryRun {
                lines.append(
                    "    " + (language == .vi ? "nếu là của nhóm khác: " : "if it is another group's: ")
                        + "solieu admin decide \(QuotationAddress(quotation)) "
                        + (language == .vi ? "MÃ" : "CODE") + bookArgument)
            }
        }
        return lines + NamesToDecide(report, language, bookArgument, hasAddresses: !isDryRun).lines
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
