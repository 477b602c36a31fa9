import Documents
import Figures
import Testing

@testable import Reading

/// What the line above a list passes on to its items.
@Suite struct ListLeadTests {
    private func periods(_ text: String) throws -> [String?] {
        let document = try DocumentReader().readText(Array(text.utf8), name: "test.md")
        return ReleaseReader().read(document).figures.map { $0.period?.text }
    }

    @Test func theLineAboveAListGivesItsItemsTheirPeriod() throws {
        let text = "# Báo cáo năm 2021\n\nKết quả 9 tháng năm 2021:\n\n- Sản lượng đạt 512 tấn.\n"
        #expect(try periods(text) == ["2021-9M"])
    }

    @Test func aHeadingEndsWhatALineAboveItNames() throws {
        let text = """
            # Báo cáo năm 2021

            Kết quả năm 2021 và nhiệm vụ năm 2022 như sau:

            ## I. Kết quả

            - Sản lượng đạt 512 tấn.

            """
        #expect(try periods(text) == ["2021"])
    }
}
