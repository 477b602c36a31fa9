import Foundation
import HTTPTypes
import Hummingbird

/// A form with files, as a browser sends it.
struct Upload: Sendable {
    struct File: Sendable {
        var field: String
        var name: String
        var mediaType: String
        var bytes: [UInt8]
    }

    /// The first value of each field.
    private(set) var fields: [String: String] = [:]
    /// Those that were chosen; a field that was left empty sends no file.
    private(set) var files: [File] = []

    init(_ multipart: Multipart) {
        for part in multipart.parts {
            if let name = part.fileName {
                guard !name.isEmpty || !part.bytes.isEmpty else { continue }
                files.append(
                    File(
                        field: part.name, name: name, mediaType: part.mediaType ?? "application/octet-stream",
                        bytes: Array(part.bytes)))
            } else if fields[part.name] == nil, let text = String(validating: part.bytes, as: UTF8.self) {
                fields[part.name] = text.precomposedStringWithCanonicalMapping
            }
        }
    }
}

extension StaffRequest {
    /// A form with files, once its token was found right.
    func upload() async throws -> Upload {
        var copy = request
        let bytes: [UInt8]
        do {
            bytes = Array(try await copy.collectBody(upTo: kitchen.settings.uploadLimit).readableBytesView)
        } catch {
            throw PortalError(
                status: .contentTooLarge,
                words: .init(
                    vi: "Tệp lớn quá \(kitchen.settings.uploadLimit >> 20) MB.",
                    en: "The file is above \(kitchen.settings.uploadLimit >> 20) MB."))
        }
        guard let multipart = try? Multipart(bytes, contentType: request.headers[.contentType]) else {
            throw PortalError.badRequest(vi: "Biểu gửi lên không đọc được.", en: "The form can't be read.")
        }
        let upload = Upload(multipart)
        try require(token: upload.fields["csrf"])
        return upload
    }
}
