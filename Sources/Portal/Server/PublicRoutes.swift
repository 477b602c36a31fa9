import Foundation
import HTTPTypes
import Hummingbird
import Logging
import PlanBook
import Reporting

/// What pages are made with.
struct PortalKitchen: Sendable {
    let store: BookStore
    let views: Views
    let cache: PageCache
    let settings: PortalSettings
    let assets: Assets
    let tiles: TilePlaces
    let metrics: PortalMetrics
    let checks = ReleaseChecks()
    let desk: CheckDesk
}

/// A page for the public as its route sees it.
struct PageRequest: Sendable {
    let kitchen: PortalKitchen
    let request: Request
    let context: PortalContext
    let language: Language
    /// What is asked of the address, as forms write it; nil where nothing is.
    private let question: FormFields?

    init(kitchen: PortalKitchen, request: Request, context: PortalContext, language: Language) {
        (self.kitchen, self.request, self.context, self.language) = (kitchen, request, context, language)
        question = request.uri.query.flatMap { FormFields(Array($0.utf8)) }
    }

    var links: Links { Links(language: language) }
    var printing: Printing { Printing(language: language) }

    /// The instant that decides what the public may see.
    var now: Date { kitchen.store.clock.now() }

    /// A part of the address.
    func part(_ name: String) throws -> String {
        guard let part = context.parameters.get(name), let text = String(part).removingPercentEncoding else {
            throw PortalError.notFound
        }
        return text
    }

    /// A number that is a part of the address.
    func number(_ name: String) throws -> Int64 {
        guard let number = Int64(try part(name)) else { throw PortalError.notFound }
        return number
    }

    /// The rest of the address, its parts with slashes between them.
    func rest() throws -> String {
        let parts = context.parameters.getCatchAll().map { String($0).removingPercentEncoding }
        guard !parts.isEmpty, parts.allSatisfy({ $0 != nil }) else { throw PortalError.notFound }
        return parts.compactMap(\.self).joined(separator: "/")
    }

    /// What is asked of the address; nil where it's absent or empty.
    func asked(_ name: String) -> String? { question?[name]?.nilIfEmpty }

    /// What a question's limits are counted by: the other end's address, or what a trusted proxy says that it is.
    var address: String { context.peerAddress(request, kitchen.settings) }

    /// A page in the frame that all pages share.
    func page(_ template: String, title: String, _ fields: Fields, status: HTTPResponse.Status = .ok) throws
        -> PageContent
    {
        try kitchen.page(
            template, title: title, fields, language, path: request.uri.path, query: request.uri.query, status: status,
            keeping: status == .ok ? .shared : .none)
    }
}

extension PortalKitchen {
    func page(
        _ template: String, title: String, _ fields: Fields, _ language: Language, path: String, query: String? = nil,
        status: HTTPResponse.Status = .ok, keeping: PageContent.Keeping
    ) throws -> PageContent {
        var fields = fields
        fields["title"] = title
        fields["frame"] = Frame(language, path: path, query: query, self).fields
        return PageContent(
            Array(try views.render(template, fields, language).utf8), mediaType: "text/html; charset=utf-8",
            status: status,
            keeping: keeping)
    }
}

typealias PublicPage = @Sendable (PageRequest) async throws -> PageContent

/// Registers public pages under the addresses of both languages.
struct PublicRoutes {
    let router: Router<PortalContext>
    let kitchen: PortalKitchen

    func get(_ section: Links.Section?, _ rest: String = "", _ page: @escaping PublicPage) {
        for language in Language.allCases {
            let links = Links(language: language)
            let path = (section.map(links.section) ?? links.home) + rest
            get(path, language, page)
        }
    }

    /// What people send in a form; its answer is kept nowhere.
    func post(_ section: Links.Section, _ page: @escaping PublicPage) {
        let kitchen = kitchen
        for language in Language.allCases {
            router.post(RouterPath(Links(language: language).section(section))) { request, context in
                let asked = PageRequest(kitchen: kitchen, request: request, context: context, language: language)
                do { return try await page(asked).response(to: request) } catch let error as PortalError {
                    return try asked.page(
                        "error", title: language(error.words), ["words": language(error.words)], status: error.status
                    ).response(to: request)
                }
            }
        }
    }

    /// One address, whatever the language.
    func get(_ path: String, _ language: Language = .vi, _ page: @escaping PublicPage) {
        let kitchen = kitchen
        let answer: @Sendable (Request, PortalContext) async throws -> Response = { request, context in
            let generation = kitchen.cache.generation
            let asked = PageRequest(kitchen: kitchen, request: request, context: context, language: language)
            let content: PageContent
            do { content = try await page(asked) } catch let error as PortalError {
                content = try asked.page(
                    "error", title: language(error.words), ["words": language(error.words)], status: error.status)
            }
            if content.status == .ok, content.keeping == .shared, let address = request.head.path,
                address.utf8.count < 512
            {
                kitchen.cache.keep(content, at: address, of: generation)
            }
            return content.response(to: request)
        }
        router.get(RouterPath(path), use: answer)
        router.head(RouterPath(path), use: answer)
    }
}
