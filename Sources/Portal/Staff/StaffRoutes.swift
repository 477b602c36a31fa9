import Checking
import Credentials
import Figures
import Foundation
import HTTPTypes
import Hummingbird
import PlanBook
import Reporting

typealias StaffPage = @Sendable (StaffRequest) async throws -> Response

/// Registers staff pages under the addresses of both languages. Each is behind a session, and each deed behind its token.
struct StaffRoutes {
    let router: Router<PortalContext>
    let kitchen: PortalKitchen

    func get(_ place: StaffPlace, _ rest: String = "", _ page: @escaping StaffPage) {
        on(.get, place, rest, page)
        on(.head, place, rest, page)
    }

    func post(_ place: StaffPlace, _ rest: String = "", _ deed: @escaping StaffPage) { on(.post, place, rest, deed) }

    private func on(_ method: HTTPRequest.Method, _ place: StaffPlace, _ rest: String, _ page: @escaping StaffPage) {
        for language in Language.allCases {
            let path = place.address(Links(language: language)) + rest
            let kitchen = kitchen
            router.on(RouterPath(path), method: method) { request, context in
                try await Self.answer(request, context, language, kitchen, place, page)
            }
        }
    }

    private static func answer(
        _ request: Request, _ context: PortalContext, _ language: Language, _ kitchen: PortalKitchen,
        _ place: StaffPlace, _ page: StaffPage
    ) async throws -> Response {
        let links = Links(language: language)
        guard let signedIn = try await SessionCookie(kitchen.settings).session(of: request, kitchen.store) else {
            // Where to go on to after signing in; a form that was sent must be sent again.
            let next = request.method == .get ? request.head.path : nil
            return .seeOther(Links.query(links.section(.signIn), [("tiep", next)]))
        }
        let asked = StaffRequest(
            kitchen: kitchen, request: request, context: context, language: language, session: signedIn.session,
            actor: signedIn.actor)
        switch signedIn.state {
        case .needsCode: return .seeOther(links.page(.signIn, "ma"))
        case .needsPassword where place != .account: return .seeOther(StaffPlace.account.address(links))
        default: break
        }
        do { return try await page(asked) } catch {
            guard let told = StaffTrouble(error) else { throw error }
            return try asked.page(
                "staff-trouble", title: language(told.words), ["words": language(told.words)], status: told.status)
        }
    }
}

/// What the book refuses, as a page tells it.
struct StaffTrouble {
    var status: HTTPResponse.Status
    var words: Bilingual

    /// nil for what is no refusal but a fault.
    init?(_ error: any Error) {
        switch error {
        case let error as PortalError: (status, words) = (error.status, error.words)
        case let error as PlanBookError:
            guard let status = error.portalStatus else { return nil }
            self.status = status
            words = error.bilingual
        default: return nil
        }
    }
}

extension PlanBookError {
    fileprivate var portalStatus: HTTPResponse.Status? {
        switch self {
        case .notAllowed: .forbidden
        case .unknownRecord, .unknownArea, .unknownIndicator: .notFound
        case .outOfTurn: .conflict
        case .unfit, .tooManyDigits: .unprocessableContent
        default: nil
        }
    }

    var bilingual: Bilingual { Bilingual(told: "\(self)") }
}
