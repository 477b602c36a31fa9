import Checking
import PlanBook
import Reporting

/// What stands around every staff page: who is signed in, and where their role leads them.
struct StaffFrame {
    private let asked: StaffRequest

    init(_ asked: StaffRequest) { self.asked = asked }

    var fields: Fields {
        let links = asked.links
        return [
            "name": asked.actor.name, "role": asked.language(asked.actor.role.words),
            "signOut": links.section(.signOut), "account": links.page(.work, StaffPlace.account.word(asked.language)),
            "navigation": navigation,
        ]
    }

    private var navigation: [Fields] {
        let path = asked.request.uri.path
        return StaffPlace.allCases.filter { place in
            place != .account && (place.permission.map(asked.actor.may) ?? true)
        }.map { place in
            let address = place.address(asked.links)
            return [
                "address": address, "name": asked.language(place.title),
                "isHere": place == .desk ? path == address : path == address || path.hasPrefix(address + "/"),
            ]
        }
    }
}

/// The parts of the staff's side.
enum StaffPlace: CaseIterable {
    case desk, forms, tasks, drafts, imports, catalogue, people, journal, account

    func word(_ language: Language) -> String {
        switch self {
        case .desk: ""
        case .forms: language(vi: "bieu", en: "forms")
        case .tasks: language(vi: "nhiem-vu", en: "tasks")
        case .drafts: language(vi: "ban-thao", en: "drafts")
        case .imports: language(vi: "nhan-so-lieu", en: "import")
        case .catalogue: language(vi: "danh-muc", en: "catalogue")
        case .people: language(vi: "nguoi-dung", en: "people")
        case .journal: language(vi: "nhat-ky", en: "journal")
        case .account: language(vi: "tai-khoan", en: "account")
        }
    }

    func address(_ links: Links) -> String {
        self == .desk ? links.section(.work) : links.page(.work, word(links.language))
    }

    var title: Bilingual {
        switch self {
        case .desk: .init(vi: "Bàn làm việc", en: "Desk")
        case .forms: .init(vi: "Biểu báo cáo", en: "Forms")
        case .tasks: .init(vi: "Nhiệm vụ", en: "Tasks")
        case .drafts: .init(vi: "Soạn thông cáo", en: "Composer")
        case .imports: .init(vi: "Nhận số liệu", en: "Import")
        case .catalogue: .init(vi: "Danh mục", en: "Catalogue")
        case .people: .init(vi: "Người dùng", en: "People")
        case .journal: .init(vi: "Nhật ký", en: "Journal")
        case .account: .init(vi: "Tài khoản", en: "Account")
        }
    }

    /// Who sees it at all; the book decides again on each question and deed.
    var permission: Permission? {
        switch self {
        case .desk, .account: nil
        case .forms: .readForms
        case .tasks: .readTasks
        case .drafts: .readDrafts
        case .imports: .openForms
        case .catalogue, .people: .keepPeople
        case .journal: .readJournal
        }
    }
}

extension Role {
    var words: Bilingual {
        switch self {
        case .administrator: .init(vi: "Quản trị", en: "Administrator")
        case .editor: .init(vi: "Nhập số liệu", en: "Editor")
        case .approver: .init(vi: "Duyệt số liệu", en: "Approver")
        case .office: .init(vi: "Văn phòng", en: "Office")
        case .spokesperson: .init(vi: "Người phát ngôn", en: "Spokesperson")
        case .reader: .init(vi: "Người xem", en: "Reader")
        }
    }
}
