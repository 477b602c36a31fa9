import Demonstration
import Figures
import PlanBook
import Testing

/// What the demonstration book tells besides its figures.
@Suite struct DemonstrationLifeTests {
    /// Parts that add up in the published year add up in the years before.
    @Test func partsAddUpInEveryYear() async throws {
        try await PortalBook.demonstration.value.book.read { reader in
            let catalogue = try reader.catalogue()
            let home = try reader.areaMap().requireArea(DemonstrationBook.homeArea)
            let years = (2015...2020).map { Period(year: $0) }
            let values = try reader.grid(of: catalogue.indicators.map(\.id), in: [home.id], years)
            let total = try catalogue.requireIndicator("budget_revenue")
            let parts = catalogue.parts(of: total.code).compactMap { catalogue.indicator($0.part) }.filter {
                ["budget_revenue.domestic", "budget_revenue.import_export"].contains($0.code)
            }
            #expect(parts.count == 2)
            for year in years {
                let whole = try #require(values[total.id, home.id, year]?.value)
                let sum = try parts.compactMap { values[$0.id, home.id, year]?.value?.rational }.sum()
                #expect(sum == whole.rational, "\(year.text)")
            }
        }
    }

    /// What was made up says so.
    @Test func yearsBeforeAreMarkedAsMadeUp() async throws {
        try await PortalBook.demonstration.value.book.read { reader in
            let indicator = try reader.catalogue().requireIndicator("exports")
            let home = try reader.areaMap().requireArea(DemonstrationBook.homeArea)
            for year in 2015...2019 {
                let found = try #require(try reader.value(of: indicator.id, in: home.id, Period(year: year)))
                #expect(try reader.source(found.source)?.kind == .generated)
            }
        }
    }

    @Test func tasksStandInEveryState() async throws {
        try await PortalBook.demonstration.value.book.read { reader in
            let states = try reader.tasks(on: BookClock.system.today).map(\.state)
            #expect(Set(states) == Set(TaskState.allCases))
        }
    }

    /// The release that the office's template writes says what the book says; the others have what they are to show.
    @Test func releasesShowAFlawAndARevision() async throws {
        try await PortalBook.demonstration.value.book.read { reader in
            let catalogue = try reader.catalogue()
            let corrected = try reader.releases().map { release in
                try reader.ripple(reader.quotationMatches(in: release.id, catalogue)).count
            }
            #expect(corrected == [1, 1, 0, 0])
        }
    }
}
