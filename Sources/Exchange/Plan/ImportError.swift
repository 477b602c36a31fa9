import Figures

/// Why a file can't be taken into a book at all.
public enum ImportError: Error, Hashable, Sendable {
    case unreadable(file: String, said: String)
    /// No head, or nothing below it.
    case noTable(file: String)
    case noSheet(file: String, sheet: String, known: [String])
    /// Nothing says where the values, or what they are of, stand.
    case missing(file: String, role: ColumnMeaning.Role, columns: [String])
    /// A list lacks a column that it needs.
    case missingColumn(file: String, column: String, columns: [String])
    /// An option names a column that the table doesn't have.
    case noColumn(file: String, column: String, known: [String])
    /// More than the packed rows hold.
    case tooMany(file: String)
}

extension ImportError: ToldError {
    public var description: String {
        let (vietnamese, english) = sentences
        return "\(vietnamese) / \(english)"
    }

    private var sentences: (String, String) {
        switch self {
        case .unreadable(let file, let said):
            (
                "\(file): không đọc được (\(said)); hãy kiểm tra đường dẫn và quyền đọc",
                "can't be read; check the path and the right to read it"
            )
        case .noTable(let file):
            (
                "\(file): không thấy bảng nào có dòng tiêu đề; hãy thêm dòng tên cột",
                "no table with a head is found; add a line of column titles"
            )
        case .noSheet(let file, let sheet, let known):
            (
                "\(file): không có trang tính «\(sheet)»; có: \(known.joined(separator: ", "))",
                "there is no sheet '\(sheet)'; choose one of those"
            )
        case .missing(let file, let role, let columns):
            (
                "\(file): không rõ cột nào là \(role.vietnamese); hãy chỉ ra bằng cột=\(role.rawValue); các cột: "
                    + columns.map { "«\($0)»" }.joined(separator: ", "),
                "no column for the \(role.english); name one by column=\(role.rawValue)"
            )
        case .missingColumn(let file, let column, let columns):
            (
                "\(file): thiếu cột «\(column)»; các cột: " + columns.map { "«\($0)»" }.joined(separator: ", "),
                "the column '\(column)' is missing; add it"
            )
        case .noColumn(let file, let column, let known):
            (
                "\(file): không có cột «\(column)»; các cột: " + known.map { "«\($0)»" }.joined(separator: ", "),
                "there is no column '\(column)'; choose one of those"
            )
        case .tooMany(let file):
            (
                "\(file): sổ có quá nhiều chỉ tiêu hoặc địa bàn, hoặc tệp quá nhiều dòng; hãy chia nhỏ tệp",
                "more indicators, areas or lines than one import takes; split the file"
            )
        }
    }
}
