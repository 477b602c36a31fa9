import CLibXML2
import Foundation
import Subprocess

/// Finds where a signature belongs: above the signer's name, on the right of the page.
struct SignerPlace {
    /// The page, counted from 0, and the name's box on it, in points from the upper left corner.
    var page: Int
    var box: (left: Double, top: Double, right: Double, bottom: Double)
    /// What is free above it, up to the line before.
    var room: Double

    /// Looks for the name's last place in the right half of a page; nil where it isn't there, or poppler isn't.
    static func find(_ name: String, in pdf: [UInt8]) async -> SignerPlace? {
        let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        let file = folder.appending(path: "document.pdf")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            try Data(pdf).write(to: file)
            let result = try await Subprocess.run(
                .name("timeout"), arguments: ["20", "pdftotext", "-bbox", "-q", file.path, "-"], input: .none,
                output: .bytes(limit: 64 << 20), error: .discarded)
            guard result.terminationStatus.isSuccess else { return nil }
            return find(name, inBoxes: result.standardOutput)
        } catch { return nil }
    }

    static func find(_ name: String, inBoxes bytes: [UInt8]) -> SignerPlace? {
        let wanted = key(name)
        // Poppler's pages begin with a document type, which is read nowhere here.
        let start = bytes.firstRange(of: Array("<html".utf8))?.lowerBound ?? 0
        guard !wanted.isEmpty, let root = try? XMLElement.read(Array(bytes[start...]), limit: 64 << 20) else {
            return nil
        }
        var found: SignerPlace?
        for (number, page) in root.all("page").enumerated() {
            let middle = (page.attributes["width"].flatMap(Double.init) ?? 595) / 2
            let words = page.all("word").compactMap { word -> (text: String, box: [Double])? in
                let box = ["xMin", "yMin", "xMax", "yMax"].compactMap { word.attributes[$0].flatMap(Double.init) }
                return box.count == 4 ? (key(word.text), box) : nil
            }
            for start in words.indices {
                // Where typefaces change within a word, poppler gives it in pieces.
                var (joined, end) = ("", start)
                while end < words.count, joined.utf8.count < wanted.utf8.count {
                    joined += words[end].text
                    end += 1
                }
                let run = words[start..<end]
                guard joined == wanted, let first = run.first, let last = run.last, last.box[2] > middle else {
                    continue
                }
                let box = (
                    left: first.box[0], top: run.map { $0.box[1] }.min() ?? 0, right: last.box[2],
                    bottom: run.map { $0.box[3] }.max() ?? 0
                )
                let above = words.filter { word in
                    word.box[0] < box.right + 40 && word.box[2] > box.left - 40 && word.box[1] < box.top - 4
                }
                let line = above.map { $0.box[3] }.max() ?? 0
                found = SignerPlace(page: number, box: box, room: max(0, box.top - line))
            }
        }
        return found
    }

    private static func key(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.lowercased().filter { !$0.isWhitespace }
    }

    /// The box of the signature: in the room that offices leave above the name; below it where there is none.
    func area(on page: PDFPage) -> PageArea {
        let (width, tallest, least) = (
            PageArea.millimetres(62), PageArea.millimetres(20), PageArea.millimetres(9)
        )
        let left = page.box.left + (box.left + box.right) / 2 - width / 2
        guard room >= least else {
            let bottom = page.box.top - box.bottom - 3 - tallest
            return PageArea(left: left, bottom: bottom, width: width, height: tallest).inside(page)
        }
        let height = min(tallest, room - 2)
        let bottom = page.box.top - box.top + (room - height) / 2
        return PageArea(left: left, bottom: bottom, width: width, height: height).inside(page)
    }

    /// Where the name wasn't found: the right half, above the lower margin.
    static func fallback(on page: PDFPage) -> PageArea {
        let (width, height) = (PageArea.millimetres(62), PageArea.millimetres(20))
        return PageArea(
            left: page.box.right - PageArea.millimetres(20) - width, bottom: page.box.bottom + PageArea.millimetres(30),
            width: width, height: height
        ).inside(page)
    }
}

extension PageArea {
    func inside(_ page: PDFPage) -> PageArea {
        var area = self
        area.left = max(page.box.left, min(left, page.box.right - width))
        area.bottom = max(page.box.bottom, min(bottom, page.box.top - height))
        return area
    }

    /// Where a seal goes beside this signature: a third of the signature under it, on the left.
    var sealArea: PageArea {
        let size = SignatureLook.sealWidth
        return PageArea(left: left + width / 3 - size, bottom: bottom + (height - size) / 2, width: size, height: size)
    }
}
