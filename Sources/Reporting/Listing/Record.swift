import Reading

/// One thing that `read` lists: a figure, a reference, a task or a number.
protocol Record {
    /// The names of the fields, in the order in which ``write(to:)`` writes them.
    static var fields: [StaticString] { get }
    /// All of them that the release has, in reading order.
    static func all(of release: Release) -> [Self]
    func write(to out: inout some FieldWriter)

    /// What people read above the columns of the table.
    static func titles(_ language: Language) -> [String]
    /// The columns whose cells stand at the right, as numbers do.
    static var rightAligned: Set<Int> { get }
    /// The cells of the record's row.
    func cells(_ locator: Locator, _ language: Language) -> [String]
}

extension Record {
    static var rightAligned: Set<Int> { [] }
}
