import Documents
import Reading
import Testing

@testable import Checking

/// What is proposed reads as the document would have written it.
@Suite struct SuspectValueTests {
    private func report(_ text: String) throws -> CheckReport {
        Checker().check(ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: "example.md")))
    }

    @Test func anExcessStaysAnExcess() throws {
        let report = try report(
            "Năm 2021, dự toán thu ngân sách là 10.086 tỷ đồng; thu ngân sách đạt 15.745 tỷ đồng, vượt 65,1% dự toán.")
        #expect(report.findings.first { $0.verdict == .contradicts }?.expected == "56,1%")
        #expect(report.suspects.first?.values.first == "56,1%")
    }

    @Test func aFallIsWrittenWithoutASign() throws {
        let report = try report(
            "Năm 2017, tỷ lệ hộ nghèo giảm từ 38,7% năm 2016 xuống còn 34,2%, giảm 5,4 điểm phần trăm.")
        #expect(report.suspects.first?.values.first == "4,5 điểm phần trăm")
    }
}
