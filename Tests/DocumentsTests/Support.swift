import CLibArchive
import Foundation
import Testing

@testable import Documents

/// A fixture's bytes.
func fixture(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil))
    return [UInt8](try Data(contentsOf: url))
}

func read(_ text: String, as name: String = "release.md") throws -> Document {
    try DocumentReader().readText(Array(text.utf8), name: name)
}

extension Document {
    func words(_ range: Range<Int>) -> String { String(decoding: flow[range], as: UTF8.self) }

    /// Each block as its kind and its words, one a line: what two formats of one release must have in common.
    var outline: [String] {
        blocks.map { block in
            let kind =
                switch block.kind {
                case .heading(let level): "heading \(level)"
                case .paragraph: "paragraph"
                case .listItem(let depth): "item \(depth)"
                case .footnote: "note"
                case .caption(let table): "caption \(table)"
                case .cell(let table, let cell): "cell \(place(of: cell, in: tables[table]))"
                }
            return "\(kind): \(words(block.range))"
        }
    }

    private func place(of cell: Int, in table: Table) -> String {
        let cell = table.cells[cell]
        return "\(cell.row),\(cell.column)+\(cell.rowSpan)x\(cell.columnSpan)"
    }

    /// What is bold.
    var strongWords: [String] { strong.map(words) }
}

/// A zipped package made of parts in order.
func package(_ parts: [(name: String, content: String)]) -> [UInt8] {
    package(parts.map { ($0.name, Array($0.content.utf8)) })
}

func package(_ parts: [(String, [UInt8])]) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: parts.reduce(4096) { $0 + $1.1.count + 1024 })
    var used = 0
    let archive = archive_write_new()
    archive_write_set_format_zip(archive)
    buffer.withUnsafeMutableBytes { memory in
        archive_write_open_memory(archive, memory.baseAddress, memory.count, &used)
        for (name, content) in parts {
            let entry = archive_entry_new()
            archive_entry_set_pathname(entry, name)
            archive_entry_set_size(entry, Int64(content.count))
            archive_entry_set_filetype(entry, 0o100000)
            archive_entry_set_perm(entry, 0o644)
            archive_write_header(archive, entry)
            content.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
            archive_entry_free(entry)
        }
        archive_write_close(archive)
    }
    archive_write_free(archive)
    return Array(buffer[..<used])
}

/// A Word document with this body.
func wordDocument(_ body: String, more: [(name: String, content: String)] = []) -> [UInt8] {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return package(
        [
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", "<w:document xmlns:w=\"\(space)\"><w:body>\(body)</w:body></w:document>"),
        ]
            + more.map {
                ($0.name, $0.content.replacing("<w:", with: "<w:").replacing("XMLNS", with: "xmlns:w=\"\(space)\""))
            })
}

/// The error that reading throws, or nil where it succeeds.
func problem(_ bytes: [UInt8], name: String = "file") async -> DocumentError.Problem? {
    do {
        _ = try await DocumentReader().read(bytes, name: name)
        return nil
    } catch let error as DocumentError {
        return error.problem
    } catch {
        Issue.record("\(error) is no DocumentError")
        return nil
    }
}

/// A repeatable source of randomness: a failing seed can be run again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
