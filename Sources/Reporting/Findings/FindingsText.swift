import Checking
import Figures
import Reading

/// `check --format text`: for people at a terminal.
struct FindingsText: ReportFormat {
    let presentation: CheckPresentation

    private var style: TextStyle { presentation.style }
    private var language: Language { presentation.language }

    var separator: [UInt8] { [UInt8(ascii: "\n")] }

    func part(_ checked: CheckedRelease) -> [UInt8] {
        let locator = Locator(checked.release.document)
        var out = ByteWriter()
        out.write(style.bold(checked.release.document.name) + "\n")
        for note in checked.release.document.notes { out.write("  " + style.dim(note.sentence(language)) + "\n") }
        for (index, finding) in presentation.shown(checked.report) {
            write(finding, suspect: checked.suspect(of: index), of: checked.release, locator, to: &out)
        }
        let totals = Totals(checked)
        out.write("\n  \(totals.verdict(language, style))\n  \(totals.sentence(language))\n")
        for step in totals.nextSteps(checked.release.document.name, language) {
            out.write("  " + style.dim("→ " + step) + "\n")
        }
        return out.bytes
    }

    func foot(_ totals: Totals) -> [UInt8] {
        guard totals.files > 1 else { return [] }
        var out = ByteWriter()
        out.write("\n" + style.bold(language(vi: "Tất cả", en: "All")) + "\n")
        out.write("  \(totals.verdict(language, style))\n  \(totals.sentence(language))\n")
        return out.bytes
    }

    private func write(
        _ finding: Finding, suspect: CheckReport.Suspect?, of release: Release, _ locator: Locator,
        to out: inout ByteWriter
    ) {
        out.write("\n  \(place(finding.range, locator))  \(style.mark(finding.verdict, language))")
        out.write("  \(finding.severity.label(language))  \(style.dim(finding.rule))\n")
        out.write("    \(excerpt(finding, release, locator))\n")
        out.write("    \(finding.sentence(language).printable)\n")
        if let expected = finding.unsaidExpectation {
            out.write("    " + language(vi: "Lẽ ra: ", en: "Expected: ") + style.green(expected) + "\n")
        }
        if let suspect {
            out.write("    " + language(vi: "Nghi nhất: ", en: "Most suspect: "))
            write(suspect.figure, suspect.values, of: release, locator, to: &out)
            for other in suspect.alternatives {
                out.write("    " + language(vi: "Hoặc:      ", en: "Or:           "))
                write(other.figure, other.values, of: release, locator, to: &out)
            }
        }
    }

    private func write(
        _ figure: Int, _ values: [String], of release: Release, _ locator: Locator, to out: inout ByteWriter
    ) {
        let range = release.figures[figure].range
        out.write(style.cyan("\(release.words(range)) (\(place(range, locator)))"))
        if !values.isEmpty {
            out.write(language(vi: ", có thể là ", en: ", could be ") + values.joined(separator: " | ").printable)
        }
        out.write("\n")
    }

    private func place(_ range: Range<Int>, _ locator: Locator) -> String {
        let place = locator.place(of: range)
        guard let page = place.page else { return place.short }
        return language(vi: "trang \(page), ", en: "page \(page), ") + place.short
    }

    private func excerpt(_ finding: Finding, _ release: Release, _ locator: Locator) -> String {
        let figures = finding.figures.filter(release.figures.indices.contains).map { release.figures[$0].range }
        let marks = (figures.isEmpty ? [finding.range] : figures).sorted { $0.lowerBound < $1.lowerBound }
        let place = finding.figures.first.flatMap {
            release.figures.indices.contains($0) ? release.figures[$0].range : nil
        }
        let shown = place ?? finding.range
        let block = locator.block(at: shown.lowerBound)?.range
        return Excerpt(of: shown, marks: marks, in: release.document, within: block).pieces
            .map { $0.isMarked ? style.cyan("«\($0.words)»") : $0.words.printable }
            .joined()
    }
}

extension TextStyle {
    fileprivate func mark(_ verdict: Finding.Verdict, _ language: Language) -> String {
        let label = verdict.label(language).uppercased()
        return switch verdict {
        case .holds: green(label)
        case .contradicts: red(label)
        case .cannotTell: yellow(label)
        case .unknown: dim(label)
        }
    }
}

extension Totals {
    /// How the check ended, with its counts.
    func verdict(_ language: Language, _ style: TextStyle) -> String {
        let wrong = language(vi: "\(contradictions) chỗ không khớp", en: "\(contradictions) contradictions")
        let open = language(vi: "\(doubts) chỗ chưa rõ", en: "\(doubts) doubts")
        let relations = language(vi: "\(relations) quan hệ đã thử", en: "\(relations) relations tested")
        return [
            contradictions > 0 ? style.red(wrong) : style.green(wrong), doubts > 0 ? style.yellow(open) : open,
            relations,
        ].joined(separator: ", ") + "." + (book.map { " " + $0.sentence(language) } ?? "")
    }

    /// What to do next, where there is something to do.
    fileprivate func nextSteps(_ file: String, _ language: Language) -> [String] {
        var steps: [String] = []
        let name = file.shellQuoted
        if contradictions > 0 {
            steps.append(
                language(vi: "Xem trong bản văn: ", en: "See it in the document: ")
                    + "solieu check --format html -o report.html \(name)")
        }
        if numbers.notUnderstood > 0 {
            steps.append(
                language(vi: "Những con số chưa hiểu: ", en: "The numbers not understood: ")
                    + "solieu read --what numbers \(name)")
        }
        return steps
    }
}

extension BookVerdicts {
    /// How a document's figures stand to the book.
    func sentence(_ language: Language) -> String {
        let doubt = doubtful > 0 ? language(vi: ", \(doubtful) chưa rõ", en: ", \(doubtful) in doubt") : ""
        return language(
            vi: "Sổ kế hoạch: \(agrees) khớp, \(differs) khác\(doubt), \(unknown) chưa có.",
            en: "Plan book: \(agrees) agree, \(differs) differ\(doubt), \(unknown) unknown.")
    }
}
