import PlanBook

/// A list's columns: where they stand, what they are called, and how their numbers are written.
struct ListTable {
    /// By the columns' names.
    let places: [String: Int]
    private let titles: [String]
    private let numbers: NumberField.Habit?
    private var habits: [String: HabitTally] = [:]
    private let all: HabitTally

    /// - Parameter rows: all of the list's.
    /// - Throws: ``ImportError/missingColumn(file:column:columns:)``.
    init(
        _ kind: ListKind, head: TableLine, rows: some Collection<TableLine>, file: String,
        numbers: ImportOptions.Numbers?
    ) throws {
        titles = head.cells.map(\.unmarked)
        let bare = titles.map(NameKey.bare)
        var places: [String: Int] = [:]
        for column in kind.columns {
            let known = column.titles.map { NameKey.bare($0.replacing("_", with: " ")) }
            if let place = bare.firstIndex(where: known.contains) {
                places[column.name] = place
            } else if column.isNeeded {
                throw ImportError.missingColumn(
                    file: file, column: column.titles.joined(separator: "/"), columns: titles)
            }
        }
        self.places = places
        self.numbers = numbers.map(NumberField.Habit.init)
        for column in kind.columns where column.isNumber {
            guard let place = places[column.name] else { continue }
            var tally = HabitTally()
            for row in rows { tally.note(ListRow.habit(of: row[place])) }
            habits[column.name] = tally
        }
        all = habits.values.reduce(into: HabitTally()) { $0.add($1) }
    }

    /// How a column's numbers that can be read in two ways are to be read; nil where nothing tells.
    func habit(of column: String) -> NumberField.Habit? {
        numbers ?? (habits[column] ?? HabitTally()).habit(among: all)
    }

    /// What the file calls a column.
    func title(of column: String) -> String {
        guard let place = places[column], titles.indices.contains(place) else { return column }
        return titles[place]
    }
}
