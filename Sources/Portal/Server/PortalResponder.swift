import Hummingbird

/// Answers from the cache before anything else is looked at.
struct PortalResponder<Inner: HTTPResponder>: HTTPResponder where Inner.Context == PortalContext {
    let cache: PageCache
    let inner: Inner

    func respond(to request: Request, context: PortalContext) async throws -> Response {
        if request.method == .get || request.method == .head,
            let address = request.head.path, let content = cache.content(at: address)
        {
            return content.response(to: request)
        }
        return try await inner.respond(to: request, context: context)
    }
}
