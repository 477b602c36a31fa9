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

extension Request {
    /// The parts of a form with files.
    /// - Parameter limit: bytes that a file may have.
    /// - Throws: ``PortalError`` where it is too large, ``Multipart/Fault`` where it can't be read.
    func multipart(limit: Int) async throws -> Multipart {
        // What a form has besides its file.
        let overhead = 64 << 10
        let bytes: [UInt8]
        do { bytes = Array(buffer: try await body.collect(upTo: limit + overhead)) } catch {
            throw PortalError.tooLarge(limit)
        }
        let parts = try Multipart(bytes, contentType: headers[.contentType])
        guard parts.parts.allSatisfy({ $0.fileName == nil || $0.bytes.count <= limit }) else {
            throw PortalError.tooLarge(limit)
        }
        return parts
    }
}

extension PortalError {
    fileprivate static func tooLarge(_ limit: Int) -> PortalError {
        PortalError(
            status: .contentTooLarge,
            words: .init(vi: "Tệp lớn hơn \(limit >> 20) MB.", en: "The file is larger than \(limit >> 20) MB."))
    }
}

extension StaffRequest {
    /// A form with files, once its token was found right.
    func upload() async throws -> Upload {
        let parts: Multipart
        do { parts = try await request.multipart(limit: kitchen.settings.uploadLimit) } catch let fault
            as Multipart.Fault
        {
            throw PortalError(status: .badRequest, words: fault.words)
        }
        let upload = Upload(parts)
        try require(token: upload.fields["csrf"])
        return upload
    }
}
