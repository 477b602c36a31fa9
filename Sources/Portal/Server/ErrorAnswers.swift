import Hummingbird
import Reporting

/// Turns what a route throws, and addresses that lead nowhere, into a page that says so.
struct ErrorAnswers: RouterMiddleware {
    typealias Context = PortalContext
    let kitchen: PortalKitchen

    func handle(
        _ request: Request, context: PortalContext,
        next: (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch {
            let told = Self.told(error)
            if told.status.code >= 500 {
                context.logger.error("a page failed", metadata: ["error": "\(error)", "path": "\(request.uri.path)"])
            }
            let language: Language = request.uri.path.hasPrefix("/en") ? .en : .vi
            let content = try kitchen.page(
                "error", title: language(told.words), ["words": language(told.words)], language, path: request.uri.path,
                status: told.status, keeping: .none)
            return content.response(to: request)
        }
    }

    private static func told(_ error: any Error) -> PortalError {
        switch error {
        case let error as PortalError: error
        case let error as any HTTPResponseError where error.status == .notFound: .notFound
        case let error as any HTTPResponseError:
            PortalError(
                status: error.status,
                words: .init(vi: "Yêu cầu này không thực hiện được.", en: "This request can't be carried out."))
        default:
            PortalError(
                status: .internalServerError,
                words: .init(
                    vi: "Cổng gặp lỗi khi làm trang này; lỗi đã được ghi lại.",
                    en: "The portal failed to make this page; the fault was noted."))
        }
    }
}
