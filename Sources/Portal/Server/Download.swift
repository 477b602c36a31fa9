import HTTPTypes
import Hummingbird
import NIOCore

/// A file to keep: a browser never shows it as a page.
struct Download {
    var name: String
    var mediaType: String
    var bytes: [UInt8]

    var response: Response {
        var headers = SecurityHeaders.all
        headers[.contentType] = mediaType
        // RFC 6266, with the name in RFC 8187's form alone: other forms differ in what they escape.
        headers[.contentDisposition] = "attachment; filename*=UTF-8''\(Links.escaped(name))"
        headers[.cacheControl] = "no-store"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
