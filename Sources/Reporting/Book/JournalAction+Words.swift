import PlanBook

extension JournalEntry {
    /// What was done, as people call it.
    public var actionCell: Grid.Cell {
        guard let words = JournalDeed.Action(rawValue: action)?.label else { return .text(action) }
        return .word(action, vi: words.vi, en: words.en)
    }
}

extension JournalDeed.Action {
    fileprivate var label: (vi: String, en: String) {
        switch self {
        case .create: ("lập sổ", "made the book")
        case .importFile: ("nhận tệp", "took a file")
        case .importRelease: ("nhận văn bản", "took a release")
        case .enter: ("nhập số liệu", "entered values")
        case .setTarget: ("giao kế hoạch", "set a target")
        case .catalogue: ("sửa danh mục", "changed the catalogue")
        case .decide: ("quyết định tên gọi", "decided on a name")
        case .register: ("ghi danh mục công nhận", "kept a register")
        case .project: ("ghi dự án", "kept a project")
        case .rank: ("ghi thứ hạng", "kept a rank")
        case .task: ("giao nhiệm vụ", "gave a task")
        case .report: ("ghi báo cáo", "kept a report")
        case .map: ("ghi nhớ các cột", "kept a mapping")
        case .correct: ("đính chính", "corrected")
        case .generate: ("sinh số liệu mẫu", "made values up")
        case .publish: ("phát hành", "published")
        case .people: ("phân quyền", "changed people")
        case .upgrade: ("nâng cấp sổ", "upgraded the book")
        case .seal: ("niêm phong", "sealed")
        case .number: ("cấp số văn bản", "gave a number")
        case .form: ("lập biểu báo cáo", "worked on a form")
        case .draft: ("soạn thông cáo", "worked on a draft")
        case .attach: ("đính kèm tệp", "attached a file")
        }
    }
}
