import PlanBook

/// The words of rows that add up what stands around them.
enum TotalWords {
    private static let words: Set<String> = [
        "tong so", "tong cong", "toan tinh", "cong", "tong", "toan huyen", "ca tinh", "cong toan tinh", "total",
        "tong so toan tinh", "toan tinh tong so", "whole province", "sum", "grand total",
    ]

    static func isTotal(_ text: String) -> Bool { words.contains(NameKey.bare(text)) }
}
