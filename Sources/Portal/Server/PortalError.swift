import Checking
import HTTPTypes

/// What the portal can't answer, in words for whoever asked.
struct PortalError: Error {
    var status: HTTPResponse.Status
    var words: Bilingual

    static let notFound = PortalError(
        status: .notFound,
        words: .init(vi: "Không có trang này.", en: "There is no such page."))

    static func notFound(vi: String, en: String) -> PortalError {
        PortalError(status: .notFound, words: .init(vi: vi, en: en))
    }

    static func badRequest(vi: String, en: String) -> PortalError {
        PortalError(status: .badRequest, words: .init(vi: vi, en: en))
    }
}
