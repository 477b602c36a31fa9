import Documents
import Figures
import Foundation
import PlanBook
import Testing

@testable import Releasing

/// A written figure can be asked for again, and says the same as long as the book does.
struct FigureRenewalTests {
    private static let body = """
        {{sentence budget_revenue parts=yes}}. {{sentence exports}}. {{sentence pci period=previous}}.

        Thu {{budget_revenue:growth decimals=2}}, xuất khẩu {{exports unit="triệu USD"}}, {{exports decimals=1}}; chiếm
        {{budget_revenue.domestic:share of=budget_revenue}}; {{new_rural_communes:fraction}}.

        {{table sector=budget}}

        {{chart budget_revenue kind=structure}}

        {{assessment}}

        """

    private func answers(_ result: WritingResult, _ book: PlanBook) throws -> [(BoundFigure, FigureRenewal.Answer)] {
        let bindings = result.release.figures.map(FigureBinding.init)
        let facts = try book.read {
            try BookFacts($0, periods: FigureRenewal.periods(of: bindings), on: ReleasingBook.day)
        }
        let renewal = FigureRenewal(facts, style: result.release.style)
        return zip(result.release.figures, bindings).map { ($0, renewal.answer($1)) }
    }

    @Test(arguments: ["", "language: en\n", "decimals: 2\nzeros: keep\n", "approximation: always\n"])
    func sameBookSameFigures(style: String) throws {
        let book = try ReleasingBook.demonstration.get()
        for result in [
            try book.write(DefaultTemplate().text, name: DefaultTemplate().name),
            try book.body(Self.body, style: style),
        ] {
            #expect(result.release.figures.count > 20)
            for (figure, answer) in try answers(result, book.book) where FigureTag(figure.tag) != nil {
                guard case .figure(let again) = answer else {
                    Issue.record("\(figure.tag) «\(figure.text)»: \(answer)")
                    continue
                }
                #expect(again.text == figure.text && again.value == figure.value, "\(figure.tag)")
                #expect(again.id == figure.id)
            }
        }
    }

    @Test func aFileKeepsHowItsFiguresAreWritten() async throws {
        let book = try ReleasingBook.demonstration.get()
        let result = try book.body(Self.body, style: "language: en\nzeros: keep\n")
        for format in [ReleaseFormat.docx, .odt, .html] {
            let bytes = try await ReleaseEncoder().bytes(of: result.release, as: format, name: "release")
            let file = try LivingFile(bytes, name: "release")
            #expect(file.style.language == .en && file.style.trailingZeros == .keep)
            #expect(file.figures.contains { $0.binding.decimals == 2 })
        }
    }

    /// Values that take figures over the boundary that the words beside them are about.
    @Test func wordsThatWouldContradictAreLeftToAPerson() throws {
        let test = try ReleasingBook()
        func enter(_ values: [(String, String, Period)]) throws {
            _ = try test.book.write(by: "test", .init(.enter, subject: "test")) { writer in
                let source = try writer.addSource(.person, name: "test")
                let appender = try ObservationAppender(writer)
                for (code, value, period) in values {
                    try appender.append(
                        Observation(
                            indicator: try writer.reader.catalogue().requireIndicator(code).id,
                            area: try writer.reader.areaMap().requireArea("bac-giang").id, period: period,
                            known: ReleasingBook.day, value: BookNumber(text: value), source: source))
                }
            }
        }
        try enter([
            ("exports", "12000", ReleasingBook.year), ("exports", "10000", ReleasingBook.year.yearEarlier),
        ])
        let result = try test.body(
            "Xuất khẩu {{exports}}, tăng {{exports:growth}}. Mức thay đổi: {{exports:growth}}.\n")
        try enter([("exports", "9000", ReleasingBook.year)])
        let answers = try answers(result, test.book).map(\.1)
        #expect(answers.count == 3)
        guard case .figure(let level)? = answers.first else { throw Unexpected() }
        #expect(level.text == "9 tỷ USD")
        #expect(answers[1] == .otherWords(now: "-10%"))
    }

    private struct Unexpected: Error {}
}
