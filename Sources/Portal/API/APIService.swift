import Figures
import HTTPTypes
import Hummingbird
import Logging
import PlanBook
import Reporting

/// The interface for programs: answers what stands below `/api/v1`.
struct APIService: Sendable {
    static let root = "/api/v1"

    let kitchen: PortalKitchen
    private let operations = APIResources.all
    private let description: PageContent

    init(_ kitchen: PortalKitchen) {
        self.kitchen = kitchen
        description = PageContent(
            OpenAPIDescription(operations, publicAddress: kitchen.settings.publicAddress).bytes(),
            mediaType: "application/json", keeping: .shared, headers: Self.open([:]))
    }

    /// Whether an address, as it was sent, is of the interface.
    static func has(_ address: String) -> Bool {
        guard address.hasPrefix(root) else { return false }
        let next = address.utf8.dropFirst(root.utf8.count).first
        return next == nil || next == UInt8(ascii: "/") || next == UInt8(ascii: "?")
    }

    func respond(to request: Request, logger: Logger) async -> Response {
        let address = request.head.path ?? ""
        let sides = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = sides.first ?? ""
        do {
            switch request.method {
            case .get, .head: break
            case .options: return Self.options
            default:
                throw Problem(
                    kind: .methodNotAllowed,
                    detail: .init(
                        vi: "Giao diện này chỉ nhận GET và HEAD.", en: "This interface takes GET and HEAD alone."))
            }
            if sides.count == 1, let list = WholeList.list(at: String(path.dropFirst(Self.root.count))) {
                return list.response(to: request, kitchen)
            }
            return try await content(path, sides.count > 1 ? sides[1] : nil, address).response(to: request)
        } catch {
            let problem = Problem(error)
            if problem.kind == .failed {
                logger.error("the interface failed", metadata: ["error": "\(error)", "path": "\(path)"])
            }
            return problem.content(Language(accepting: request.headers[.acceptLanguage]), path: path)
                .response(to: request)
        }
    }

    private func content(_ path: String, _ query: String?, _ address: String) async throws -> PageContent {
        let own = String(path.dropFirst(Self.root.count))
        if own == "/openapi.json", query == nil { return description }
        if query == nil, let described = try await openData(own) { return described }
        let asked = try APIRequest(operations, path: own, query: query)
        let generation = kitchen.cache.generation
        let now = kitchen.store.clock.now()
        let content = try await kitchen.store.readPublic { reader, outline in
            let answer = try asked.operation.answer(
                APIAsked(path: path, values: asked.values, reader: reader, outline: outline, now: now))
            var headers: HTTPFields = [:]
            if let next = answer.next { headers.set("Link", "<\(next)>; rel=\"next\"") }
            return PageContent(
                answer.bytes, mediaType: answer.mediaType, keeping: .shared, headers: Self.open(headers))
        }
        if address.utf8.count < 512 { kitchen.cache.keep(content, at: address, of: generation) }
        return content
    }

    /// What tells of the open data as a whole; nil where the path is another's.
    private func openData(_ path: String) async throws -> PageContent? {
        guard ["/" + DataPackage.fileName, "/" + DataCatalogue.fileName].contains(path) else { return nil }
        let generation = kitchen.cache.generation
        let host = kitchen.settings.publicAddress ?? ""
        let content = try await kitchen.store.readPublic { _, outline in
            path == "/" + DataPackage.fileName
                ? PageContent(
                    DataPackage(place: outline.home.fullName, host: host).bytes(), mediaType: APIAnswer.json,
                    keeping: .shared, headers: Self.open([:]))
                : PageContent(
                    DataCatalogue(outline: outline, host: host).bytes(), mediaType: DataCatalogue.mediaType,
                    keeping: .shared, headers: Self.open([:]))
        }
        kitchen.cache.keep(content, at: Self.root + path, of: generation)
        return content
    }

    /// Programs on other sites' pages may read it all.
    static func open(_ fields: HTTPFields) -> HTTPFields {
        var fields = fields
        fields[.accessControlAllowOrigin] = "*"
        fields[.accessControlExposeHeaders] = "ETag, Link"
        fields.set("Cross-Origin-Resource-Policy", "cross-origin")
        return fields
    }

    private static var options: Response {
        var fields = open([
            .allow: "GET, HEAD, OPTIONS", .accessControlAllowMethods: "GET, HEAD, OPTIONS",
            .accessControlMaxAge: "86400", .contentLength: "0",
        ])
        fields[.accessControlAllowHeaders] = "Accept-Language, If-None-Match"
        return Response(status: .ok, headers: fields)
    }
}
