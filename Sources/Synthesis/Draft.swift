import Figures

/// A release in the making: text with places for figures, and what ties these together.
struct Draft: Sendable {
    enum Piece: Sendable {
        case text(String)
        case slot(Int)
    }

    var pieces: [Piece] = []
    var slots: [Slot] = []
    var ties: [Tie] = []

    private var paragraphCount = 0

    init() {}

    /// Begins a paragraph with its lead, as the office writes them.
    mutating func open(_ title: String, in setting: Setting) {
        paragraphCount += 1
        switch setting.lead {
        case .dash: write("- \(title): ")
        case .bold: write("**\(title):** ")
        case .numbered: write("\(paragraphCount). \(title)\n\n")
        case .heading: write("### \(paragraphCount). \(title)\n\n")
        }
    }

    mutating func write(_ text: String) { pieces.append(.text(text)) }

    /// Writes a figure; gives its index for ties.
    @discardableResult
    mutating func write(_ slot: Slot) -> Int {
        slots.append(slot)
        pieces.append(.slot(slots.count - 1))
        return slots.count - 1
    }

    mutating func tie(
        _ slots: Int..., isUpperBound: Bool = false, by residual: @escaping @Sendable ([Double]) -> Double
    ) {
        ties.append(Tie(slots: slots, residual: residual, isUpperBound: isUpperBound))
    }
}
