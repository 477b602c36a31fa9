import HTTPTypes
import Hummingbird
import NIOCore

/// Answers every request: finished pages from memory before anything else is looked at, then what keeps the portal
/// running, the interface for programs, and the pages. Counts and notes each.
struct PortalResponder<Inner: HTTPResponder>: HTTPResponder where Inner.Context == PortalContext {
    let kitchen: PortalKitchen
    let interface: APIService
    let operations: OperationsService
    let log: AccessLog
    let inner: Inner

    func respond(to request: Request, context: PortalContext) async throws -> Response {
        let start = ContinuousClock.now
        let address = request.head.path ?? "/"
        let response: Response
        var isKept = false
        if request.method == .get || request.method == .head, let content = kitchen.cache.content(at: address) {
            isKept = true
            response = content.response(to: request)
        } else {
            // What takes longer must not hold up the thread that serves this connection and others.
            response = try await withTaskExecutorPreference(globalConcurrentExecutor) {
                try await made(request, context, address)
            }
        }
        let took = ContinuousClock.now - start
        let group = RouteGroup(address: address)
        kitchen.metrics.served(group, status: Int(response.status.code), took: took, isKept: isKept)
        log.note(request, response, context, took: took)
        return response
    }

    private func made(_ request: Request, _ context: PortalContext, _ address: String) async throws -> Response {
        if let answer = await operations.respond(to: request, context) { return answer }
        if APIService.has(address) { return await interface.respond(to: request, logger: context.logger) }
        return try await inner.respond(to: request, context: context)
    }
}
