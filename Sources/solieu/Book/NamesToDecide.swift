import PlanBook
import Reporting

/// Tells a person which names of a release wait for a decision, each with the commands that would make it.
struct NamesToDecide {
    private let names: [FilingReport.UnmatchedName]
    private let language: Language
    private let bookArgument: String
    /// False where the release isn't in the book, so that its figures have no addresses.
    private let hasAddresses: Bool

    /// - Parameter bookArgument: what names the book at the end of a command.
    init(_ report: FilingReport, _ language: Language, _ bookArgument: String, hasAddresses: Bool) {
        names = report.unmatchedNames
        self.language = language
        self.bookArgument = bookArgument
        self.hasAddresses = hasAddresses
    }

    /// Lines for people; empty where nothing waits.
    var lines: [String] {
        guard !names.isEmpty else { return [] }
        let near = names.filter { $0.proposal != nil }
        let other = names.filter { $0.proposal == nil }
        var lines: [String] = []
        if !near.isEmpty {
            lines.append(
                language == .vi
                    ? "  Tên gần giống, chưa ghi; nếu đúng, hãy chạy:"
                    : "  Near an indicator's name, and not filed; if it is meant, run:")
            for name in near { lines += [head(name)] + [name.proposal].compactMap(\.self).map { command(name, $0) } }
        }
        if !other.isEmpty {
            lines.append(
                language == .vi
                    ? "  Chưa rõ chỉ tiêu nào; hãy chạy lệnh đúng (mã khác: solieu list indicators TỪ\(bookArgument); "
                        + "không phải chỉ tiêu: -):"
                    : "  No indicator known; run the right command (other codes: solieu list indicators WORDS\(bookArgument); "
                        + "no indicator: -):")
            for name in other {
                lines.append(head(name))
                lines += name.candidates.isEmpty ? [command(name)] : name.candidates.map { command(name, $0) }
            }
        }
        if hasAddresses {
            lines.append(
                language == .vi
                    ? "  Tên được ghi nhớ cho mọi văn bản; nếu chỉ đúng với một số liệu, thay tên bằng địa chỉ @ của số ấy."
                    : "  A name is remembered for all releases; where it fits one figure only, write its @ in the name's place."
            )
        }
        return lines
    }

    /// «trẻ em»: 60% @1:254-257
    private func head(_ name: FilingReport.UnmatchedName) -> String {
        let figures = name.quotations.prefix(3).map { quotation in
            hasAddresses ? "\(quotation.quote) \(QuotationAddress(quotation))" : quotation.quote
        }
        let rest = name.quotations.count > figures.count ? ", … ×\(name.quotations.count)" : ""
        return "    «\(name.name)»: " + figures.joined(separator: ", ") + rest
    }

    private func command(_ name: FilingReport.UnmatchedName, _ indicator: Indicator? = nil) -> String {
        let code = indicator?.code ?? (language == .vi ? "MÃ" : "CODE")
        let comment = indicator.map { "   # " + (language == .vi ? $0.nameVi : $0.nameEn) } ?? ""
        return "      solieu admin decide \(name.name.shellQuoted) \(code)\(bookArgument)\(comment)"
    }
}
