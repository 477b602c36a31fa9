import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// A finished answer: its bytes, as they are and, once anybody asks for that, compressed, under one entity tag.
struct PageContent: Sendable {
    /// Who may keep it.
    enum Keeping: Hashable, Sendable {
        /// Anybody, but asking each time whether it has changed.
        case shared
        /// Anybody, for good: its address changes with its bytes.
        case forever
        /// Nobody.
        case none
    }

    let status: HTTPResponse.Status
    let keeping: Keeping
    private let plain: ByteBuffer
    private let compressed: PackedBytes?
    private let fields: HTTPFields
    private let tag: String

    /// Bytes that it takes, or may come to take.
    var size: Int { plain.readableBytes + (compressed == nil ? 0 : plain.readableBytes / 4) }

    /// - Parameters:
    ///   - mediaType: with its character set.
    ///   - headers: more header fields.
    init(
        _ bytes: [UInt8], mediaType: String, status: HTTPResponse.Status = .ok, keeping: Keeping = .none,
        headers: HTTPFields = [:]
    ) {
        self.status = status
        self.keeping = keeping
        plain = ByteBuffer(bytes: bytes)
        let digest = Array(SHA256.hash(data: bytes).prefix(12)).hexadecimal
        tag = digest
        var fields = SecurityHeaders.all
        for field in headers { fields[field.name] = field.value }
        fields[.contentType] = mediaType
        fields[.cacheControl] =
            switch keeping {
            case .shared: "public, max-age=0, must-revalidate"
            case .forever: "public, max-age=31536000, immutable"
            case .none: "no-store"
            }
        let isWorthPacking = Self.isWorthPacking(mediaType) && bytes.count > 1024
        if isWorthPacking { fields[.vary] = "Accept-Encoding" }
        compressed = isWorthPacking ? PackedBytes(fields, tag: keeping == .none ? nil : "\"\(digest)-gz\"") : nil
        if keeping != .none { fields[.eTag] = "\"\(digest)\"" }
        fields[.contentLength] = "\(bytes.count)"
        self.fields = fields
    }

    /// The answer to one request: without a body where the asker has it already.
    func response(to request: Request) -> Response {
        if keeping != .none, let known = request.headers[.ifNoneMatch], known == "*" || known.contains(tag) {
            var fields = fields
            fields[.contentLength] = nil
            fields[.contentType] = nil
            return Response(status: .notModified, headers: fields)
        }
        let packed = request.headers[.acceptEncoding]?.contains("gzip") == true ? compressed?.answer(plain) : nil
        let head = packed?.fields ?? fields
        guard request.method != .head else { return Response(status: status, headers: head) }
        return Response(status: status, headers: head, body: ResponseBody(byteBuffer: packed?.bytes ?? plain))
    }

    private static func isWorthPacking(_ mediaType: String) -> Bool {
        mediaType.hasPrefix("text/") || ["json", "xml", "javascript", "svg"].contains { mediaType.contains($0) }
    }
}

/// An answer's bytes compressed: when somebody first takes them so, and once for all who do.
private final class PackedBytes: Sendable {
    struct Answer: Sendable {
        var fields: HTTPFields
        var bytes: ByteBuffer
    }

    private let fields: HTTPFields
    private let tag: String?
    /// The outer nil: not yet tried; the inner one: zlib declined.
    private let made = Mutex<Answer??>(nil)

    init(_ fields: HTTPFields, tag: String?) { (self.fields, self.tag) = (fields, tag) }

    func answer(_ plain: ByteBuffer) -> Answer? {
        made.withLock { made in
            if let made { return made }
            let answer = Gzip.packed(Array(plain.readableBytesView)).map { bytes in
                var fields = fields
                fields[.eTag] = tag
                fields[.contentEncoding] = "gzip"
                fields[.contentLength] = "\(bytes.count)"
                return Answer(fields: fields, bytes: ByteBuffer(bytes: bytes))
            }
            made = .some(answer)
            return answer
        }
    }
}

/// What every answer's head says, so that a browser runs and shows nothing but what the portal itself serves.
enum SecurityHeaders {
    static let all: HTTPFields = {
        var fields = HTTPFields()
        fields[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
        fields[.xContentTypeOptions] = "nosniff"
        fields.set("Referrer-Policy", "same-origin")
        fields.set("Cross-Origin-Opener-Policy", "same-origin")
        fields.set("Cross-Origin-Resource-Policy", "same-origin")
        fields.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        return fields
    }()
}
