import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A list of the interface as one file, however long: `/api/v1/observations.csv`. It is written page by page while it is
/// sent, so it takes no more memory than one of them.
struct WholeList: Sendable {
    let operation: APIOperation

    /// Those that can be had so: lists whose address needs nothing filled in.
    static let all = APIResources.all.filter { $0.isList && !$0.path.contains("{") }.map(WholeList.init)

    /// "observations"
    var name: String { String(operation.path.dropFirst()) }

    /// "observations.csv", beside what describes it.
    var fileName: String { name + ".csv" }

    static func list(at path: String) -> WholeList? { all.first { "/" + $0.fileName == path } }

    func response(to request: Request, _ kitchen: PortalKitchen) -> Response {
        var fields = SecurityHeaders.all
        for field in APIService.open([:]) { fields[field.name] = field.value }
        fields[.contentType] = APIAnswer.csv
        fields[.cacheControl] = "no-store"
        fields[.contentDisposition] = "attachment; filename=\"\(fileName)\""
        guard request.method != .head else { return Response(status: .ok, headers: fields) }
        return Response(
            status: .ok, headers: fields,
            body: ResponseBody { writer in
                var after: [Int64]?
                repeat {
                    let page = try await page(after, kitchen)
                    // Each page has a head; the first one's is the file's.
                    let bytes = after == nil ? page.bytes[...] : page.bytes.drop { $0 != 0x0A }.dropFirst()
                    try await writer.write(ByteBuffer(bytes: bytes))
                    after = page.cursor
                } while after != nil
                try await writer.finish(nil)
            })
    }

    private func page(_ after: [Int64]?, _ kitchen: PortalKitchen) async throws -> APIAnswer {
        let (operation, now) = (operation, kitchen.store.clock.now())
        let cursor = after.map { ("after", $0.map(String.init).joined(separator: ".")) }
        let values = [("format", "csv"), ("limit", "\(APIPageLimits.most)"), cursor].compactMap(\.self)
        return try await kitchen.store.readPublic { reader, outline in
            try operation.answer(
                APIAsked(
                    path: APIService.root + operation.path, values: APIValues(values.map { ($0.0, $0.1, .query) }),
                    reader: reader, outline: outline, now: now))
        }
    }
}
