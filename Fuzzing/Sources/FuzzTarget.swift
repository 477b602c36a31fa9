import Checking
import Dispatch
import Documents
import Foundation
import Reading
import Reporting
import Running

/// What the fuzzer feeds, chosen by SOLIEU_FUZZ.
private enum FuzzTarget: String {
    /// Any bytes as a file: formats are told apart by content, so each format's seeds lead into its own reader.
    case document
    /// Bytes as Markdown, through the grammar, the checker and all outputs.
    case release
    /// Bytes as a file of the office's own relations.
    case relations

    static let chosen = ProcessInfo.processInfo.environment["SOLIEU_FUZZ"].flatMap(FuzzTarget.init) ?? .release

    func feed(_ bytes: [UInt8]) async {
        switch self {
        case .document:
            guard let document = try? await DocumentReader().read(bytes, name: "fuzz") else { return }
            demand(Self.isSound(document), "a range of the document lies outside it")
            _ = ReleaseReader().read(document)
        case .release:
            guard let document = try? DocumentReader().readText(bytes, name: "fuzz.md") else { return }
            demand(Self.isSound(document), "a range of the document lies outside it")
            let release = ReleaseReader().read(document)
            demand(Self.isSound(release), "a range of the release lies outside its flow")
            Self.report(CheckedRelease(release: release, report: Checker().check(release)))
        case .relations:
            _ = try? UserRelations(parsing: String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func isSound(_ document: Document) -> Bool {
        let flow = document.flow.indices
        let ranges = document.blocks.map(\.range) + document.tables.flatMap { $0.cells.map(\.range) + $0.captions }
        return ranges.allSatisfy { flow.contains($0) || $0.isEmpty }
            && document.blocks.allSatisfy { document.origins.textRange(of: $0.range).upperBound <= document.text.count }
    }

    private static func isSound(_ release: Release) -> Bool {
        let flow = release.document.flow.indices
        return (release.figures.map(\.range) + release.references.map(\.range) + release.numbers.map(\.range))
            .allSatisfy { flow.contains($0) }
    }

    /// Makes every output; each line of JSON must be one that others can read.
    private static func report(_ checked: CheckedRelease) {
        let presentation = CheckPresentation(
            language: .vi, style: .plain, showsAll: true, rules: RuleCatalog.all.map { type(of: $0).description },
            version: "fuzz")
        for form in CheckForm.allCases {
            let bytes = presentation.format(form).part(checked)
            demand(form != .jsonl || isJSONLines(bytes), "a finding's line isn't JSON")
        }
        for listing in Listing.allCases {
            for form in ListingForm.allCases {
                let bytes = listing.format(form, language: .vi, style: .plain).part(checked.release)
                demand(form != .jsonl || isJSONLines(bytes), "a record's line isn't JSON")
            }
        }
    }

    private static func isJSONLines(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: UInt8(ascii: "\n")).allSatisfy {
            (try? JSONSerialization.jsonObject(with: Data($0))) != nil
        }
    }
}

/// Ends the program where what must be isn't: the fuzzer then keeps the input.
private func demand(_ truth: Bool, _ what: String) {
    if !truth { fatalError(what) }
}

/// libFuzzer's entry.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let done = DispatchSemaphore(value: 0)
    Task.detached {
        await FuzzTarget.chosen.feed(bytes)
        done.signal()
    }
    done.wait()
    return 0
}
