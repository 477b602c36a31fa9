import Checking
import Documents
import Reading

/// `check --format sarif`: SARIF 2.1.0, one run over all files.
///
/// Where the text is the file itself (Markdown, plain text in UTF-8), a result's region counts in the file. Elsewhere
/// a file has no lines to count; the region then gives the words, and the result's properties give the page and the
/// offsets into what `solieu text` prints.
struct FindingsSARIF: ReportFormat {
    let presentation: CheckPresentation
    private let ruleIndices: [String: Int]

    init(presentation: CheckPresentation) {
        self.presentation = presentation
        ruleIndices = Dictionary(
            presentation.rules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    var separator: [UInt8] { Array(",\n".utf8) }

    /// Opens the log, its run and the run's results.
    var head: [UInt8] {
        var json = JSONWriter()
        json.openObject()
        json.member(
            "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
        json.member("version", "2.1.0")
        json.key("runs")
        json.openArray()
        json.openObject()
        json.key("tool")
        json.object {
            $0.key("driver"); $0.object(writeDriver)
        }
        json.member("columnKind", "unicodeCodePoints")
        json.member("language", presentation.language == .vi ? "vi-VN" : "en-US")
        json.key("results")
        json.openArray()
        return json.bytes + Array("\n".utf8)
    }

    func foot(_ totals: Totals) -> [UInt8] {
        var json = JSONWriter()
        json.key("invocations")
        json.array([totals]) { json, totals in
            json.object { json in
                json.key("executionSuccessful")
                json.value(totals.failures == 0)
            }
        }
        json.key("properties")
        json.object { json in
            json.member("files", totals.files)
            json.member("failures", totals.failures)
            json.member("figures", totals.figures)
            json.member("numbersRead", totals.numbers.read)
            json.member("numbersSetAside", totals.numbers.setAside)
            json.member("numbersNotUnderstood", totals.numbers.notUnderstood)
            json.member("relations", totals.relations)
            json.member("contradictions", totals.contradictions)
            json.member("doubts", totals.doubts)
        }
        return Array("\n],".utf8) + json.bytes + Array("}]}\n".utf8)
    }

    func part(_ checked: CheckedRelease) -> [UInt8] {
        let locator = Locator(checked.release.document)
        var out: [UInt8] = []
        for (index, finding) in presentation.shown(checked.report) {
            var json = JSONWriter()
            write(finding, suspect: checked.suspect(of: index), of: checked.release, locator, to: &json)
            if !out.isEmpty { out += separator }
            out += json.bytes
        }
        return out
    }

    private func writeDriver(_ json: inout JSONWriter) {
        json.member("name", "SoLieu")
        json.member("version", presentation.version)
        json.member("semanticVersion", presentation.version)
        json.key("rules")
        json.array(presentation.rules) { json, rule in
            json.object { json in
                json.member("id", rule.id)
                json.key("shortDescription")
                json.object { $0.member("text", presentation.language(rule.title)) }
                json.key("fullDescription")
                json.object { $0.member("text", presentation.language(rule.explanation)) }
            }
        }
    }

    private func write(
        _ finding: Finding, suspect: CheckReport.Suspect?, of release: Release, _ locator: Locator,
        to json: inout JSONWriter
    ) {
        json.object { json in
            json.member("ruleId", finding.rule)
            if let index = ruleIndices[finding.rule] { json.member("ruleIndex", index) }
            json.member("kind", finding.verdict.sarifKind)
            json.member("level", finding.sarifLevel)
            json.key("message")
            json.object { $0.member("text", message(finding)) }
            json.key("locations")
            json.array([finding.range]) { write($1, of: release, locator, to: &$0) }
            let related = finding.figures.filter(release.figures.indices.contains)
            if !related.isEmpty {
                json.key("relatedLocations")
                json.array(related) { write(release.figures[$1].range, of: release, locator, to: &$0) }
            }
            json.key("properties")
            json.object { json in
                json.member("severity", finding.severity.rawValue)
                json.member("verdict", finding.verdict.rawValue)
                json.member("expected", finding.expected)
                json.member("found", finding.found)
                if let suspect {
                    json.member("suspect", release.words(release.figures[suspect.figure].range))
                    json.member("suspectValues", suspect.values)
                    json.member(
                        "suspectAlternatives",
                        suspect.alternatives.map { release.words(release.figures[$0.figure].range) })
                }
            }
        }
    }

    private func message(_ finding: Finding) -> String {
        let language = presentation.language
        let expectation = finding.unsaidExpectation.map { language(vi: " Lẽ ra: ", en: " Expected: ") + $0 + "." }
        return finding.sentence(language) + (expectation ?? "")
    }

    private func write(_ range: Range<Int>, of release: Release, _ locator: Locator, to json: inout JSONWriter) {
        let document = release.document
        let quotation = QuotedText(range, in: document)
        let start = locator.place(of: range)
        json.object { json in
            json.key("physicalLocation")
            json.object { json in
                json.key("artifactLocation")
                json.object { $0.member("uri", document.name.uriReference) }
                json.key("region")
                json.object { json in
                    if document.isItsOwnText {
                        let end = locator.end(of: range)
                        json.member("startLine", start.line)
                        json.member("startColumn", start.column)
                        json.member("endLine", end.line)
                        json.member("endColumn", end.column)
                        json.member("byteOffset", quotation.range.lowerBound)
                        json.member("byteLength", quotation.range.count)
                    }
                    json.key("snippet")
                    json.object { $0.member("text", quotation.words) }
                }
            }
            json.key("properties")
            json.object { json in
                json.member("textStart", quotation.range.lowerBound)
                json.member("textEnd", quotation.range.upperBound)
                json.member("page", start.page)
            }
        }
    }
}

extension Finding.Verdict {
    fileprivate var sarifKind: String {
        switch self {
        case .holds: "pass"
        case .contradicts: "fail"
        case .cannotTell, .unknown: "open"
        }
    }
}

extension Finding {
    /// SARIF allows a level only for what fails.
    fileprivate var sarifLevel: String {
        guard verdict == .contradicts else { return "none" }
        switch severity {
        case .arithmetic, .conclusion: return "error"
        case .form, .wording: return "warning"
        }
    }
}

extension String {
    /// The path as a relative or absolute URI reference (RFC 3986).
    fileprivate var uriReference: String {
        var reference = ""
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                reference.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                reference += hex.utf8.count == 1 ? "%0" + hex : "%" + hex
            }
        }
        return reference
    }
}
