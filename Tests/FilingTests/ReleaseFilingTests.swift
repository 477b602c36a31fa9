import Documents
import Figures
import Filing
import Foundation
import PlanBook
import Reading
import ShippedData
import Testing

/// A book in a folder of its own, with the catalogue that ships.
struct FilingBook {
    let folder: URL
    let book: PlanBook

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        book = try PlanBook.create(
            folder.appending(path: "test.book").path, seed: .shipped(homeArea: "bac-giang"), by: "test")
    }

    func file(_ text: String, name: String = "release.md", filer: ReleaseFiler = ReleaseFiler()) throws -> FiledRelease
    {
        let release = ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: name))
        return try book.write(by: "test", .init(.importRelease, subject: name)) { try filer.file(release, into: $0) }
    }

    func decide(_ name: String, _ code: String?) throws -> Refiling {
        try book.write(by: "test", .init(.decide, subject: name)) { writer in
            try writer.settle(name, as: try code.map { try writer.reader.catalogue().requireIndicator($0).id })
        }
    }

    func decide(_ quotation: Quotation, _ code: String?) throws -> Refiling {
        let address = QuotationAddress(quotation)
        return try book.write(by: "test", .init(.decide, subject: "\(address)")) { writer in
            try writer.settle(address, as: try code.map { try writer.reader.catalogue().requireIndicator($0).id })
        }
    }

    /// The value in force, as text.
    func value(_ code: String, _ year: Int, area: String = "bac-giang", on day: String? = nil) throws -> String? {
        try book.read { reader in
            try reader.value(
                of: try reader.catalogue().requireIndicator(code).id, in: try reader.areaMap().requireArea(area).id,
                Period(year: year), day.flatMap { Day(text: $0) }.map { .asKnown($0) } ?? .latest)?.value?.text
        }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}

@Suite struct ReleaseFilingTests {
    static let release = """
        Số: 217/BC-UBND

        Bắc Giang, ngày 10 tháng 12 năm 2022

        **BÁO CÁO**
        **Tình hình kinh tế - xã hội năm 2022 của UBND tỉnh Bắc Giang**

        Tổng thu ngân sách nhà nước trên địa bàn đạt 18.200 tỷ đồng, tăng 15,6% so với năm 2021, vượt 21,3% dự toán; trong \
        đó: thu nội địa 16.400 tỷ đồng; thu hoạt động xuất, nhập khẩu 1.800 tỷ đồng. Giá trị xuất khẩu đạt 21,5 tỷ USD.
        """

    @Test func levelsBecomeObservationsThatLeadToTheirSentence() throws {
        // Given an empty book
        let test = try FilingBook()
        defer { test.remove() }
        // When a release is filed
        let filed = try test.file(Self.release)
        // Then its levels are observations in the indicators' units, each with its sentence
        #expect(filed.area?.slug == "bac-giang")
        #expect(filed.report.release.number == "217/BC-UBND")
        try test.book.read { reader in
            let catalogue = try reader.catalogue()
            let home = try reader.areaMap().requireArea("bac-giang")
            let exports = try catalogue.requireIndicator("exports")
            let value = try reader.value(of: exports.id, in: home.id, Period(year: 2022))
            #expect(value?.value?.text == "21500")
            let quotation = try reader.quotation(try #require(value?.place))
            #expect(filed.report.release.words(try #require(quotation).sentence).hasPrefix("Giá trị xuất khẩu"))
            let table = try reader.table(of: Period(year: 2022), in: [home])
            let revenue = table.lines.first { $0.indicator.code == "budget_revenue" }
            #expect(revenue?.actual?.value?.text == "18200")
            #expect(revenue?.stated.map(\.quotation.quote) == ["15,6%", "21,3%"])
            let domestic = table.lines.first { $0.indicator.code == "budget_revenue.domestic" }
            #expect(domestic?.actual?.value?.text == "16400")
            #expect((domestic?.depth ?? 0) > (revenue?.depth ?? 0))
            #expect(try reader.checkJournal().isUnbroken)
        }
    }

    @Test func theSameReleaseTwiceChangesNothing() throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(Self.release)
        let count = try test.book.read { try $0.journal().count }
        let again = try test.file(Self.release)
        #expect(again.report.wasKnown)
        #expect(try test.book.read { try $0.journal().count } == count)
    }

    @Test func aLaterReleaseRevisesAndTheFormerDayStillKnowsTheFormerValue() throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(Self.release)
        let later = Self.release.replacing("18.200 tỷ", with: "18.350 tỷ").replacing(
            "10 tháng 12 năm 2022", with: "20 tháng 3 năm 2023")
        _ = try test.file(later, name: "later.md")
        try test.book.read { reader in
            let revenue = try reader.catalogue().requireIndicator("budget_revenue")
            let home = try reader.areaMap().requireArea("bac-giang")
            let year = Period(year: 2022)
            #expect(try reader.value(of: revenue.id, in: home.id, year)?.value?.text == "18350")
            let before = Vintage.asKnown(try #require(Day(year: 2023, month: 1, day: 1)))
            #expect(try reader.value(of: revenue.id, in: home.id, year, before)?.value?.text == "18200")
            #expect(
                try reader.revisions(of: revenue.id, in: home.id, year).last?.reason?.contains("217/BC-UBND") == true)
        }
    }

    @Test func aDecisionIsRememberedAndFilesWhatWaited() throws {
        let test = try FilingBook()
        defer { test.remove() }
        let text = Self.release + " Số máy bơm điện tử của tỉnh là 1.234 tỷ đồng."
        let filed = try test.file(text)
        let name = try #require(filed.report.unmatchedNames.first?.name)
        let later = try test.decide(name, "exports")
        #expect(later.filings.contains { $0.filing != .unmatched })
    }

    /// Two groups of people with one name in a release.
    @Test func oneFigureIsDecidedWhateverItsNameMeansElsewhere() throws {
        let test = try FilingBook()
        defer { test.remove() }
        let text =
            Self.release
            + " Tỷ lệ trạm y tế cấp xã có bác sĩ làm việc đạt 90%, tỷ lệ trạm y tế cấp xã có bác sĩ làm việc đạt 92%."
        let filings = try test.file(text).report.filings
        let second = try #require(filings.first { $0.filing == .unfit(.statedTwice) }?.quotation)
        #expect(try test.value("stations_with_doctor_rate", 2022) == "90")
        #expect(try test.decide(second, "full_immunisation_rate").placed == 1)
        #expect(try test.value("full_immunisation_rate", 2022) == "92")
        #expect(try test.value("stations_with_doctor_rate", 2022) == "90")
        // A decision on the name leaves the figure where the person put it.
        _ = try test.decide("tỷ lệ trạm y tế cấp xã có bác sĩ làm việc", nil)
        #expect(try test.value("stations_with_doctor_rate", 2022) == nil)
        #expect(try test.value("full_immunisation_rate", 2022) == "92")
        #expect(try test.decide(second, nil).withdrawn == 1)
        #expect(try test.value("full_immunisation_rate", 2022) == nil)
        #expect(try test.book.read { try $0.checkJournal().isUnbroken })
        #expect(throws: PlanBookError.self) {
            var elsewhere = second
            elsewhere.range = 0..<1
            _ = try test.decide(elsewhere, nil)
        }
    }

    @Test func aNameThatCouldBeSeveralIndicatorsComesWithThem() throws {
        let test = try FilingBook()
        defer { test.remove() }
        let filed = try test.file(Self.release + " Tỷ lệ tiêm đủ 2 mũi vắc xin đạt 95%.")
        let name = try #require(filed.report.unmatchedNames.first)
        #expect(name.proposal == nil && name.quotations.map(\.quote) == ["95%"])
        #expect(
            Set(name.candidates.map(\.code)) == ["covid_vaccination_adult_rate", "covid_vaccination_teen_rate"])
    }

    @Test func aReleaseWithoutADayIsRefused() throws {
        let test = try FilingBook()
        defer { test.remove() }
        #expect(throws: FilingError.noDay(name: "release.md")) { try test.file("Thu ngân sách đạt 15 tỷ đồng.") }
    }
}
