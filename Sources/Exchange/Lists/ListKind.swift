/// A list that offices keep beside their figures, and that a file can bring.
public enum ListKind: String, Sendable, CaseIterable {
    /// Units of registers and the decisions on them.
    case registers
    /// Projects and amounts of their capital.
    case projects
    /// Scores and ranks.
    case rankings
    case tasks
    /// What agencies report of tasks.
    case reports
    case directives

    /// The columns: each with the titles that it goes by, the needed ones first.
    var columns: [ListColumn] {
        switch self {
        case .registers:
            [
                .init("register", "danh mục", isNeeded: true), .init("code", "mã", isNeeded: true),
                .init("name", "tên", "tên đơn vị", isNeeded: true), .init("area", "địa bàn", isNeeded: true),
                .init("level", "mức", "hạng", "sao"), .init("day", "ngày", "ngày công nhận"),
                .init("directive", "quyết định", "văn bản"), .init("from", "từ ngày"), .init("to", "đến ngày"),
                .init("register_name", "tên danh mục"), .init("unit", "đơn vị tính"), .init("indicator", "chỉ tiêu"),
                .init("levels", "các mức"), .init("known", "ngày biết"),
            ]
        case .projects:
            [
                .init("code", "mã", "mã dự án", isNeeded: true), .init("name", "tên", "tên dự án", isNeeded: true),
                .init("kind", "loại", isNeeded: true), .init("owner", "chủ đầu tư", isNeeded: true),
                .init("area", "địa bàn", isNeeded: true), .init("category", "nhóm", "lĩnh vực"),
                .init("capital", "loại vốn"), .init("period", "kỳ", "năm"),
                .init("amount", "số vốn", "giá trị", isNumber: true),
                .init("unit", "đơn vị", "đơn vị tính"), .init("day", "ngày", "ngày biết"),
                .init("directive", "văn bản", "quyết định"),
            ]
        case .rankings:
            [
                .init("indicator", "chỉ số", "chỉ tiêu", isNeeded: true), .init("area", "địa bàn", isNeeded: true),
                .init("period", "kỳ", "năm", isNeeded: true), .init("rank", "thứ hạng", "hạng"),
                .init("out_of", "trên tổng số", "tổng số"), .init("score", "điểm", isNumber: true),
                .init("change", "tăng giảm bậc"),
                .init("day", "ngày công bố", "ngày"),
            ]
        case .tasks:
            [
                .init("words", "nội dung", "nhiệm vụ", isNeeded: true), .init("day", "ngày giao", isNeeded: true),
                .init("lead", "chủ trì", "cơ quan chủ trì"), .init("cooperating", "phối hợp", "cơ quan phối hợp"),
                .init("deadline", "thời hạn", "hạn"), .init("directive", "văn bản"), .init("kind", "loại"),
                .init("indicator", "chỉ tiêu"), .init("area", "địa bàn"), .init("period", "kỳ"),
                .init("goal", "mục tiêu", "cần đạt", isNumber: true),
            ]
        case .reports:
            [
                .init("task", "nhiệm vụ", "số nhiệm vụ", isNeeded: true), .init("day", "ngày", isNeeded: true),
                .init("outcome", "kết quả", "tình trạng", isNeeded: true), .init("words", "nội dung"),
                .init("deadline", "gia hạn đến"), .init("known", "ngày biết"),
            ]
        case .directives:
            [
                .init("type", "loại", "loại văn bản", isNeeded: true), .init("number", "số", "số hiệu", isNeeded: true),
                .init("issuer", "cơ quan ban hành"), .init("day", "ngày", "ngày ban hành"),
                .init("title", "trích yếu", "tên"),
            ]
        }
    }
}

/// A column of a list: its name, and the titles that files give it.
struct ListColumn: Hashable, Sendable {
    var name: String
    var titles: [String]
    var isNeeded: Bool
    /// Whether its cells tell how the file writes decimals.
    var isNumber: Bool

    init(_ name: String, _ titles: String..., isNeeded: Bool = false, isNumber: Bool = false) {
        self.name = name
        self.titles = [name] + titles
        self.isNeeded = isNeeded
        self.isNumber = isNumber
    }
}
