/// What a person is to the book.
public enum Role: String, Sendable, CaseIterable {
    /// Keeps people, catalogue and areas.
    case administrator
    /// Reports for an agency or an area.
    case editor
    /// Returns and approves what was reported, and signs drafts off.
    case approver
    /// Composes releases.
    case office
    /// Publishes releases.
    case spokesperson
    case reader
}

/// What a role may permit.
public enum Permission: String, Sendable, CaseIterable {
    case keepPeople, readJournal, backUp
    case openForms, readForms, enterFigures, approveForms, reopenForms
    case readTasks, reportTasks
    case readDrafts, composeDrafts, commentDrafts, signOffDrafts
    case readEmbargoed, publish

    /// The roles that permit it. Some hold for a scope only: see ``Actor``.
    public var roles: Set<Role> {
        switch self {
        case .keepPeople, .readJournal, .backUp: [.administrator]
        case .openForms: [.administrator, .office]
        case .readForms, .readTasks: Set(Role.allCases)
        case .enterFigures: [.editor]
        case .approveForms: [.approver]
        case .reopenForms: [.approver, .administrator]
        case .reportTasks: [.editor, .office]
        case .readDrafts, .commentDrafts: [.administrator, .office, .approver, .spokesperson]
        case .composeDrafts: [.office]
        case .signOffDrafts: [.approver]
        case .readEmbargoed: [.administrator, .office, .spokesperson]
        case .publish: [.spokesperson]
        }
    }

    var vietnamese: String {
        switch self {
        case .keepPeople: "quản lý người dùng"
        case .readJournal: "xem nhật ký"
        case .backUp: "sao lưu"
        case .openForms: "mở biểu báo cáo"
        case .readForms: "xem biểu báo cáo này"
        case .enterFigures: "nhập số liệu vào biểu này"
        case .approveForms: "duyệt biểu này"
        case .reopenForms: "khóa hoặc mở lại biểu này"
        case .readTasks: "xem nhiệm vụ"
        case .reportTasks: "báo cáo nhiệm vụ này"
        case .readDrafts: "xem bản thảo"
        case .composeDrafts: "soạn thông cáo"
        case .commentDrafts: "góp ý bản thảo"
        case .signOffDrafts: "ký duyệt bản thảo"
        case .readEmbargoed: "xem thông cáo chưa đến giờ công bố"
        case .publish: "công bố thông cáo"
        }
    }

    var english: String {
        switch self {
        case .keepPeople: "keep people"
        case .readJournal: "read the journal"
        case .backUp: "back up"
        case .openForms: "open forms"
        case .readForms: "read this form"
        case .enterFigures: "enter figures in this form"
        case .approveForms: "approve this form"
        case .reopenForms: "lock or reopen this form"
        case .readTasks: "read tasks"
        case .reportTasks: "report on this task"
        case .readDrafts: "read drafts"
        case .composeDrafts: "compose releases"
        case .commentDrafts: "comment on drafts"
        case .signOffDrafts: "sign drafts off"
        case .readEmbargoed: "see releases under embargo"
        case .publish: "publish releases"
        }
    }
}

/// What a number can be of.
public enum RecordKind: Sendable {
    case person, form, draft, draftVersion, publication, release, task, taskReport, attachment

    var vietnamese: String {
        switch self {
        case .person: "người dùng"
        case .form: "biểu báo cáo"
        case .draft: "bản thảo"
        case .draftVersion: "phiên bản bản thảo"
        case .publication: "bản công bố"
        case .release: "thông cáo"
        case .task: "nhiệm vụ"
        case .taskReport: "báo cáo nhiệm vụ"
        case .attachment: "tệp đính kèm"
        }
    }

    var english: String {
        switch self {
        case .person: "person"
        case .form: "form"
        case .draft: "draft"
        case .draftVersion: "version of a draft"
        case .publication: "publication"
        case .release: "release"
        case .task: "task"
        case .taskReport: "report on a task"
        case .attachment: "attachment"
        }
    }
}
