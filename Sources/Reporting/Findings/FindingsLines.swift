import Checking
import Reading

/// `check --format jsonl`: one object a finding.
struct FindingsLines: ReportFormat {
    let presentation: CheckPresentation

    func part(_ checked: CheckedRelease) -> [UInt8] {
        let locator = Locator(checked.release.document)
        var json = JSONWriter()
        for (index, finding) in presentation.shown(checked.report) {
            write(finding, suspect: checked.suspect(of: index), of: checked.release, locator, to: &json)
            json.endLine()
        }
        return json.bytes
    }

    private func write(
        _ finding: Finding, suspect: CheckReport.Suspect?, of release: Release, _ locator: Locator,
        to json: inout JSONWriter
    ) {
        json.object { json in
            json.member("file", release.document.name)
            json.member("rule", finding.rule)
            json.member("verdict", finding.verdict.rawValue)
            json.member("severity", finding.severity.rawValue)
            json.member("message", presentation.language(finding.message))
            json.member("expected", finding.expected)
            json.member("found", finding.found)
            json.key("place")
            write(finding.range, of: release, locator, to: &json)
            json.key("figures")
            json.array(finding.figures.filter(release.figures.indices.contains)) { json, index in
                json.object { write(QuotedText(release.figures[index].range, in: release.document), to: &$0) }
            }
            json.key("suspect")
            if let suspect {
                json.object { json in
                    write(QuotedText(release.figures[suspect.figure].range, in: release.document), to: &json)
                    json.member("values", suspect.values)
                    json.key("alternatives")
                    json.array(suspect.alternatives) { json, other in
                        json.object { json in
                            write(QuotedText(release.figures[other.figure].range, in: release.document), to: &json)
                            json.member("values", other.values)
                        }
                    }
                }
            } else {
                json.value(nil as String?)
            }
        }
    }

    private func write(_ range: Range<Int>, of release: Release, _ locator: Locator, to json: inout JSONWriter) {
        let place = locator.place(of: range)
        json.object { json in
            write(QuotedText(range, in: release.document), to: &json)
            json.member("line", place.line)
            json.member("column", place.column)
            json.member("page", place.page)
        }
    }

    private func write(_ quotation: QuotedText, to json: inout JSONWriter) {
        json.member("start", quotation.range.lowerBound)
        json.member("end", quotation.range.upperBound)
        json.member("quote", quotation.words)
    }
}
