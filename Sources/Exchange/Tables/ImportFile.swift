import Crypto
import Documents
import Foundation

/// A file whose tables are taken into a book.
public struct ImportFile: Sendable {
    public var name: String
    public var bytes: [UInt8]
    /// Of the bytes; by it a file is known again.
    public let sha256: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        sha256 = Array(hash.finalize())
    }

    /// - Throws: ``ImportError/unreadable(file:said:)``
    public static func read(_ path: String) throws(ImportError) -> ImportFile {
        let data: Data
        do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw .unreadable(file: path, said: error.localizedDescription)
        }
        return ImportFile(name: path, bytes: [UInt8](data))
    }

    /// The file's tables: one of delimited text, one a sheet of a workbook.
    /// - Throws: ``DocumentError`` where the file can't be read.
    func tables() throws -> [TableText] {
        if let workbook = try Workbook.read(bytes, name: name) {
            return workbook.sheets.map { TableText(sheet: $0) }
        }
        let text = try PlainText.utf8(bytes, name: name)
        return [TableText(sheet: nil, bytes: text, separator: Separator.guess(text))]
    }
}
