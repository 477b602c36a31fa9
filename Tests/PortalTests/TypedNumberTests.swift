import Figures
import PlanBook
import Testing

@testable import Portal

@Suite struct TypedNumberTests {
    @Test(arguments: [
        ("15.745", "15745"), ("15.745,3", "15745.3"), ("7,82", "7.82"), ("7.82", "7.82"), ("1.181,35", "1181.35"),
        (" 12 ", "12"), ("-3,1", "-3.1"), ("−3,1", "-3.1"), ("1.234.567", "1234567"), ("0,5", "0.5"), ("+4", "4"),
        ("1 234,5", "1234.5"), ("15745.30", "15745.30"),
    ]) func vietnameseNumbersAreTaken(_ typed: String, _ number: String) {
        #expect(TypedNumber.number(typed, .vi)?.text == number)
    }

    @Test(arguments: [
        "", "bảy", "1,2,3", "1.2.3", "12.34,5", "1,", ",5", ".", "-", "1e5", "1.23.456", "12345678901234567890", "1,5%",
    ]) func whatIsNoNumberIsNotTaken(_ typed: String) { #expect(TypedNumber.number(typed, .vi) == nil) }

    @Test func englishMarksAreTheOtherWayRound() {
        #expect(TypedNumber.number("15,745.3", .en)?.text == "15745.3")
        #expect(TypedNumber.number("7,82", .en)?.text == "7.82")
        #expect(TypedNumber.number("1.5", .en)?.text == "1.5")
    }

    /// What the portal prints it takes again as the same number.
    @Test func printedNumbersComeBack() {
        for mantissa: Int64 in [0, 1, 9, 10, 999, 1000, 15745, 1_234_567, -3, -45_000] {
            for scale in 0...3 {
                for style in [Printing(language: .vi), Printing(language: .en)] {
                    guard let number = BookNumber(mantissa: mantissa, scale: scale) else { continue }
                    #expect(TypedNumber.number(style.number(number), style.language)?.equals(number) == true)
                }
            }
        }
    }
}
