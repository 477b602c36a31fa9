import Figures
import PlanBook

/// The areas of one indicator and period added up, beside what is said of them as a whole.
public struct Reconciliation: Hashable, Sendable {
    public var indicator: String
    public var period: Period
    /// The area that those added up lie in.
    public var above: String
    /// How many areas the file has a value of, and how many there were.
    public var areaCount: Int
    public var expectedCount: Int
    /// nil beyond 128 bits.
    public var total: PrintedNumber?
    /// What the file's total row says, and its line.
    public var stated: PrintedNumber?
    public var statedLine: Int?
    /// What the area above itself says: in the file, else in the book.
    public var aboveValue: PrintedNumber?
    public var isAboveFromBook = false

    /// Whether the file has a value of each area.
    public var isComplete: Bool { areaCount == expectedCount }

    /// Whether all that is said agrees; nil where there is nothing to compare with.
    public var agrees: Bool? {
        guard let total else { return nil }
        var isCompared = false
        if let stated {
            isCompared = true
            if !stated.isSame(as: total) { return false }
        }
        if let aboveValue, isComplete {
            isCompared = true
            if !aboveValue.isSame(as: total) { return false }
        }
        return isCompared ? true : nil
    }
}

extension Reconciliation: CustomStringConvertible {
    public var description: String {
        let sum = total?.text ?? "…"
        var vietnamese = "\(indicator), \(period.text), \(above): \(areaCount)/\(expectedCount) địa bàn cộng lại \(sum)"
        var english = "\(areaCount) of \(expectedCount) areas add up to \(sum)"
        if let stated {
            vietnamese += "; dòng tổng \(statedLine ?? 0) ghi \(stated.text)"
            english += "; the total row says \(stated.text)"
        }
        if let aboveValue {
            vietnamese += isAboveFromBook ? "; sổ có \(aboveValue.text)" : "; cấp trên ghi \(aboveValue.text)"
            english +=
                isAboveFromBook ? "; the book has \(aboveValue.text)" : "; the area above says \(aboveValue.text)"
        }
        if agrees == false {
            vietnamese += " — lệch, hãy kiểm tra"
            english += "; they differ, check them"
        }
        return "\(vietnamese) / \(english)"
    }
}
