import Checking
import HTTPTypes
import Hummingbird
import Reporting

/// Why a request wasn't answered, as RFC 9457 has it.
struct Problem: Error {
    enum Kind: String, CaseIterable, Sendable {
        case unknownParameter = "unknown-parameter"
        case repeatedParameter = "repeated-parameter"
        case badParameter = "bad-parameter"
        case notFound = "not-found"
        case methodNotAllowed = "method-not-allowed"
        case failed

        var status: HTTPResponse.Status {
            switch self {
            case .unknownParameter, .repeatedParameter, .badParameter: .badRequest
            case .notFound: .notFound
            case .methodNotAllowed: .methodNotAllowed
            case .failed: .internalServerError
            }
        }

        var title: Bilingual {
            switch self {
            case .unknownParameter: .init(vi: "Không có tham số này", en: "There is no such parameter")
            case .repeatedParameter: .init(vi: "Tham số nêu hai lần", en: "A parameter is given twice")
            case .badParameter: .init(vi: "Tham số không đúng dạng", en: "A parameter isn't of its form")
            case .notFound: .init(vi: "Không tìm thấy", en: "Not found")
            case .methodNotAllowed: .init(vi: "Chỉ có thể đọc", en: "Reading is all that can be done")
            case .failed: .init(vi: "Cổng gặp lỗi", en: "The portal failed")
            }
        }
    }

    var kind: Kind
    var detail: Bilingual
    /// The parameter that it is about.
    var parameter: String?

    static let address = "/api#"

    func content(_ language: Language, path: String) -> PageContent {
        var json = JSONWriter(reserving: 512)
        json.object { json in
            json.member("type", Self.address + kind.rawValue)
            json.member("title", language(kind.title))
            json.member("status", Int(kind.status.code))
            json.member("detail", language(detail))
            json.member("instance", path)
            if let parameter { json.member("parameter", parameter) }
        }
        var headers: HTTPFields = [.contentLanguage: language.rawValue, .vary: "Accept-Language"]
        if kind == .methodNotAllowed { headers[.allow] = "GET, HEAD, OPTIONS" }
        return PageContent(
            json.bytes, mediaType: "application/problem+json", status: kind.status, headers: APIService.open(headers))
    }
}

extension Problem {
    /// What asking the book comes to: what it doesn't have isn't found.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as PortalError where error.status == .notFound: self.init(kind: .notFound, detail: error.words)
        case let error as PortalError: self.init(kind: .badParameter, detail: error.words)
        default:
            self.init(
                kind: .failed,
                detail: .init(
                    vi: "Không trả lời được; lỗi đã được ghi lại.", en: "No answer could be made; the fault was noted.")
            )
        }
    }

    static let noAddress = Problem(
        kind: .notFound,
        detail: .init(
            vi: "Không có địa chỉ này; /api/v1/openapi.json liệt kê các địa chỉ.",
            en: "There is no such address; /api/v1/openapi.json lists them."))
}
