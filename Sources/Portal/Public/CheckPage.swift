import Checking
import Crypto
import Documents
import Figures
import Foundation
import HTTPTypes
import Hummingbird
import Reporting

/// "Check a release": takes a file or a text and answers with the findings page. Nothing is kept.
struct CheckPage {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    private var language: Language { asked.language }

    func form(_ problem: String? = nil, status: HTTPResponse.Status = .ok) throws -> PageContent {
        var fields: Fields = [
            "address": asked.links.section(.check), "limit": "\(asked.kitchen.settings.uploadLimit >> 20)",
            "perMinute": "\(asked.kitchen.settings.checksPerMinute)",
        ]
        fields.set("problem", problem)
        let title = language(vi: "Kiểm tra một thông cáo", en: "Check a release")
        return try asked.page("check", title: title, fields, status: status)
    }

    func answer() async throws -> PageContent {
        do {
            let (bytes, name) = try await sent()
            let checked = try await asked.kitchen.desk.check(bytes, name: name, from: asked.address)
            return try report(checked)
        } catch let error as CheckDesk.Refusal {
            return try form(language(error.words), status: error.status)
        } catch let error as Multipart.Fault {
            return try form(language(error.words), status: .badRequest)
        } catch let error as any ToldError {
            return try form(language(Bilingual(told: error.description)), status: .unprocessableContent)
        }
    }

    // MARK: - What was sent

    private func sent() async throws -> (bytes: [UInt8], name: String) {
        let form = try await asked.request.multipart(limit: asked.kitchen.settings.uploadLimit)
        if let file = form["file"], !file.bytes.isEmpty {
            return (Array(file.bytes), file.fileName.flatMap { $0.isEmpty ? nil : $0 } ?? "tep")
        }
        guard let text = form["text"], text.bytes.contains(where: { $0 > 0x20 }) else {
            throw PortalError(
                status: .unprocessableContent,
                words: .init(vi: "Hãy chọn một tệp hoặc dán văn bản.", en: "Choose a file or paste a text."))
        }
        return (Array(text.bytes), language(vi: "van-ban-dan.txt", en: "pasted-text.txt"))
    }

    // MARK: - The report

    private func report(_ checked: CheckedRelease) throws -> PageContent {
        let presentation = CheckPresentation(
            language: language, style: .plain, showsAll: false,
            rules: RuleCatalog.all.map { type(of: $0).description }, version: "")
        let page = presentation.format(.html)
        let bytes = page.head + page.part(checked) + page.foot(Totals(checked))
        return PageContent(
            bytes, mediaType: "text/html; charset=utf-8", keeping: .none,
            headers: [.contentSecurityPolicy: Self.policy])
    }

    /// Allows the style sheet and the script of a findings page, by their digests, and nothing else.
    private static let policy: String = {
        func source(_ bytes: [UInt8]) -> String {
            "'sha256-\(Data(SHA256.hash(data: bytes)).base64EncodedString())'"
        }
        return
            "default-src 'none'; style-src \(source(ReportAssets.style)); script-src \(source(ReportAssets.script)); "
            + "img-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
    }()
}

extension CheckDesk.Refusal {
    var status: HTTPResponse.Status {
        switch self {
        case .tooOften: .tooManyRequests
        case .busy: .serviceUnavailable
        case .tooSlow: .unprocessableContent
        }
    }

    var words: Bilingual {
        switch self {
        case .tooOften:
            .init(
                vi: "Địa chỉ này đã gửi nhiều văn bản trong một phút; hãy chờ một phút rồi gửi lại.",
                en: "This address has sent many documents within a minute; wait a minute and send it again.")
        case .busy:
            .init(
                vi: "Máy đang kiểm tra nhiều văn bản; hãy gửi lại sau ít phút.",
                en: "Many documents are being checked; send it again in a few minutes.")
        case .tooSlow:
            .init(
                vi: "Văn bản cần hơn 20 giây để đọc; hãy gửi một phần của nó, hoặc bản Word thay cho bản quét.",
                en: "Reading the document takes more than 20 seconds; send a part of it, or Word instead of a scan.")
        }
    }
}

extension Multipart.Fault {
    var words: Bilingual {
        .init(
            vi: "Biểu mẫu gửi lên không đọc được (\(self)); hãy gửi lại từ trang này.",
            en: "The form that was sent can't be read (\(self)); send it again from this page.")
    }
}
