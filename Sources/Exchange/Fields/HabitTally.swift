/// How often the numbers of a column proved that they are written in one way or the other.
struct HabitTally: Hashable {
    private(set) var english = 0
    private(set) var vietnamese = 0

    @inline(__always)
    mutating func note(_ habit: NumberField.Habit?) {
        switch habit {
        case .english: english += 1
        case .vietnamese: vietnamese += 1
        case nil: break
        }
    }

    mutating func add(_ other: HabitTally) {
        english += other.english
        vietnamese += other.vietnamese
    }

    /// nil where nothing is proved, or both.
    private var own: NumberField.Habit? {
        (english > 0) == (vietnamese > 0) ? nil : english > 0 ? .english : .vietnamese
    }

    /// The habit that decides numbers which can be read in two ways: the column's own, else that of the whole file.
    func habit(among all: HabitTally) -> NumberField.Habit? {
        own ?? (english > 0 ? nil : all.own)
    }
}

extension NumberField.Habit {
    init(_ numbers: ImportOptions.Numbers) { self = numbers == .english ? .english : .vietnamese }
}

extension NumberField {
    init(_ text: String) {
        var text = text
        self = text.withUTF8 { NumberField($0) }
    }

    /// Digits behind the mark, by a habit where the number can be read in two ways; nil where nothing tells.
    func scale(_ habit: Habit?) -> Int? {
        switch form {
        case .eitherPoint, .eitherComma: habit.map { ($0 == .english) == (form == .eitherPoint) ? scale : 0 }
        default: scale
        }
    }
}
