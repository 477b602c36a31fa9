import Checking
import Documents
import Foundation
import Reading

@testable import Reporting

/// Reads `text` as a Markdown file of this name.
func makeRelease(_ text: String, name: String = "test.md") throws -> Release {
    ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: name))
}

func makeChecked(_ text: String, name: String = "test.md") throws -> CheckedRelease {
    let release = try makeRelease(text, name: name)
    return CheckedRelease(release: release, report: Checker().check(release))
}

func makePresentation(_ language: Language = .vi, showsAll: Bool = false) -> CheckPresentation {
    CheckPresentation(
        language: language, style: .plain, showsAll: showsAll,
        rules: RuleCatalog.all.map { type(of: $0).description }, version: "0.0.0")
}

/// The whole output of a format over some files.
func output<Item>(_ format: any ReportFormat<Item>, _ items: [(Item, Totals)]) -> String {
    var bytes = format.head
    var hasParts = false
    for (item, _) in items {
        let part = format.part(item)
        if part.isEmpty { continue }
        if hasParts { bytes += format.separator }
        hasParts = true
        bytes += part
    }
    let totals = items.reduce(into: Totals()) { $0 += $1.1 }
    return String(decoding: bytes + format.foot(totals), as: UTF8.self)
}

let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The samples of the project, by name.
func samples() throws -> [(name: String, text: String)] {
    let folder = repository.appending(path: "Samples")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        .filter { ($0.hasSuffix(".md") || $0.hasSuffix(".txt")) && $0 != "README.md" }
        .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
}

/// The parts of the sum don't add up, and the document tries to break out of every format.
let contradictingText = """
    # BÁO CÁO

    Tình hình năm 2023 của "tỉnh" A & B, so sánh < và >

    - **Thu:** Tổng thu ngân sách đạt 8.460 tỷ đồng; trong đó: thu nội địa 7.120 tỷ đồng, thu xuất nhập khẩu 1.430 tỷ đồng.
    """
