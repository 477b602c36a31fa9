import Figures
import PlanBook
import Testing

@Suite struct BookNumberTests {
    @Test(arguments: ["0", "15745", "-3.1", "0.05", "999999999999999999", "7.820"])
    func textIsReadAndWritten(text: String) { #expect(BookNumber(text: text)?.text == text) }

    @Test(arguments: ["", "-", ".5", "5.", "1,5", "1e5", "99999999999999999999", "--1", "1.2.3"])
    func otherTextIsRefused(text: String) { #expect(BookNumber(text: text) == nil) }

    @Test func unitsAreConvertedExactlyOrNotAtAll() {
        #expect(BookNumber(text: "15.7")?.converted(from: "tỷ USD", to: "triệu USD")?.text == "15700")
        #expect(BookNumber(text: "34030")?.converted(from: "tỷ đồng", to: "nghìn tỷ đồng")?.text == "34.03")
        #expect(BookNumber(text: "1")?.converted(from: "tỷ đồng", to: "triệu USD") == nil)
    }
}
