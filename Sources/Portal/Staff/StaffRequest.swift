import Checking
import Credentials
import Figures
import HTTPTypes
import Hummingbird
import PlanBook
import Reporting

/// A page or a deed of somebody who has signed in.
struct StaffRequest: Sendable {
    let kitchen: PortalKitchen
    let request: Request
    let context: PortalContext
    let language: Language
    let session: Session
    let actor: Actor

    var links: Links { Links(language: language) }
    var printing: Printing { Printing(language: language) }
    var store: BookStore { kitchen.store }

    /// What every form must send back.
    var csrfToken: String { session.csrfToken }

    /// The public side of the same request: parts of the address, what is asked.
    var open: PageRequest { PageRequest(kitchen: kitchen, request: request, context: context, language: language) }

    func part(_ name: String) throws -> String { try open.part(name) }

    func number(_ name: String) throws -> Int64 { try open.number(name) }

    /// The form that was sent, once its token was found right.
    func form(limit: Int = 2 << 20) async throws -> FormFields {
        let fields = try await request.formFields(limit: limit)
        try require(token: fields["csrf"])
        return fields
    }

    /// - Throws: ``PortalError`` where the form wasn't made for this session.
    func require(token: String?) throws {
        guard let token, Array(token.utf8).isEqualInConstantTime(to: Array(csrfToken.utf8)) else {
            throw PortalError(
                status: .forbidden,
                words: .init(
                    vi: "Trang đã cũ hoặc biểu không do cổng này gửi. Hãy tải lại trang rồi làm lại.",
                    en: "The page is old, or the form isn't this portal's. Load the page again and repeat."))
        }
    }

    func page(_ template: String, title: String, _ fields: Fields, status: HTTPResponse.Status = .ok) throws -> Response
    {
        var fields = fields
        fields["staff"] = StaffFrame(self).fields
        fields["csrf"] = csrfToken
        if let notice = open.asked("tb").flatMap(Notice.init) { fields["notice"] = language(notice.words) }
        return try kitchen.page(
            template, title: title, fields, language, path: request.uri.path, status: status, keeping: .none
        ).response(to: request)
    }

    /// Leads to another page after a deed, so that loading it again doesn't repeat the deed.
    func redirect(to address: String, _ notice: Notice? = nil) -> Response {
        .seeOther(Links.query(address, [("tb", notice?.rawValue)]))
    }

    func write<Result: Sendable>(
        _ deed: JournalDeed, _ body: @escaping @Sendable (BookWriter) throws -> Result
    ) async throws -> Result {
        try await store.book.writing(as: actor, clock: store.clock, deed, body)
    }
}

extension Session {
    var csrfToken: String { csrfSecret.map { String($0, radix: 16) }.joined(separator: "-") }
}

extension Response {
    /// Leads on with a GET, whatever was asked.
    static func seeOther(_ address: String) -> Response {
        var headers = SecurityHeaders.all
        headers[.location] = address
        headers[.cacheControl] = "no-store"
        return Response(status: .seeOther, headers: headers)
    }
}

/// What a page says of the deed that led to it.
enum Notice: String {
    case saved, submitted, returned, approved, locked, reopened, opened, passwordChanged, codeRemoved, added,
        ended
    case reported, published, corrected, withdrawn, commented, signedOff, imported

    var words: Bilingual {
        switch self {
        case .saved: .init(vi: "Đã lưu.", en: "Saved.")
        case .submitted: .init(vi: "Đã nộp.", en: "Submitted.")
        case .returned: .init(vi: "Đã trả lại.", en: "Returned.")
        case .approved: .init(vi: "Đã duyệt; số liệu đã vào sổ.", en: "Approved; the figures are in the book.")
        case .locked: .init(vi: "Đã khóa.", en: "Locked.")
        case .reopened: .init(vi: "Đã mở lại.", en: "Reopened.")
        case .opened: .init(vi: "Đã mở biểu.", en: "The forms are open.")
        case .passwordChanged: .init(vi: "Đã đổi mật khẩu.", en: "The password was changed.")
        case .codeRemoved: .init(vi: "Đã tắt xác thực hai lớp.", en: "The second factor is off.")
        case .added: .init(vi: "Đã thêm.", en: "Added.")
        case .ended: .init(vi: "Đã kết thúc phiên.", en: "The session was ended.")
        case .reported: .init(vi: "Đã ghi báo cáo.", en: "The report was noted.")
        case .published: .init(vi: "Đã công bố.", en: "Published.")
        case .corrected: .init(vi: "Đã đính chính.", en: "Corrected.")
        case .withdrawn: .init(vi: "Đã thu hồi.", en: "Withdrawn.")
        case .commented: .init(vi: "Đã ghi góp ý.", en: "The comment was noted.")
        case .signedOff: .init(vi: "Đã ký duyệt.", en: "Signed off.")
        case .imported: .init(vi: "Đã nhận vào sổ.", en: "Taken into the book.")
        }
    }
}
