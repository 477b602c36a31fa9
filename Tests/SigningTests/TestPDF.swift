import Foundation

@testable import Signing

/// PDFs written for tests, with a table of cross-references or with streams of them.
enum TestPDF {
    enum Form: CaseIterable { case table, streams }

    /// Two pages; on the second the signer's name stands on the right.
    static func make(_ form: Form, catalog extra: String = "", objects more: [String] = []) -> [UInt8] {
        let page = "/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 6 0 R>>>>"
        var objects = [
            "<</Type/Catalog/Pages 2 0 R\(extra)>>",
            "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>",
            "<<\(page)/Contents 5 0 R>>",
            "<<\(page)/Contents 7 0 R>>",
            stream("BT /F 14 Tf 72 700 Td (THONG CAO BAO CHI) Tj ET"),
            "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
            stream("BT /F 14 Tf 360 420 Td (CHANH VAN PHONG) Tj 0 -120 Td (Nguyen Van Mau) Tj ET"),
        ]
        objects += more
        return form == .table ? table(objects) : streams(objects)
    }

    private static func stream(_ text: String) -> String {
        "<</Length \(text.utf8.count)>>\nstream\n\(text)\nendstream"
    }

    private static func pad(_ number: Int) -> String {
        String(repeating: "0", count: 10 - "\(number)".count) + "\(number)"
    }

    private static func table(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.7\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { text += "\(pad(offset)) 00000 n \n" }
        text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    /// All but streams are packed into an object stream, compressed as the cross-references are.
    private static func streams(_ objects: [String]) -> [UInt8] {
        var output = Array("%PDF-1.7\n".utf8)
        var places: [(Int, Int, Int)] = [(0, 0, 65_535)]
        let packNumber = objects.count + 1
        var (heads, bodies, count) = ("", "", 0)
        for (index, object) in objects.enumerated() {
            if object.contains("stream") {
                places.append((1, output.count, 0))
                output += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
            } else {
                places.append((2, packNumber, count))
                heads += "\(index + 1) \(bodies.utf8.count) "
                bodies += object + "\n"
                count += 1
            }
        }
        let packed = Flate.deflate(Array((heads + bodies).utf8))
        places.append((1, output.count, 0))
        output += Array(
            "\(packNumber) 0 obj\n<</Type/ObjStm/N \(count)/First \(heads.utf8.count)/Filter/FlateDecode/Length \(packed.count)>>\nstream\n"
                .utf8)
        output += packed + Array("\nendstream\nendobj\n".utf8)
        let start = output.count
        places.append((1, start, 0))
        // With a predictor, as most writers have it: each row is what it adds to the one above.
        var rows: [UInt8] = []
        var above = [UInt8](repeating: 0, count: 5)
        for (kind, a, b) in places {
            let row = [UInt8(kind), UInt8(a >> 8), UInt8(a & 255), UInt8(b >> 8), UInt8(b & 255)]
            rows += [2] + zip(row, above).map { $0 &- $1 }
            above = row
        }
        let table = Flate.deflate(rows)
        output += Array(
            ("\(packNumber + 1) 0 obj\n<</Type/XRef/Size \(places.count)/W[1 2 2]/Root 1 0 R/Filter/FlateDecode"
                + "/DecodeParms<</Predictor 12/Columns 5>>/Length \(table.count)>>\nstream\n").utf8)
        output += table + Array("\nendstream\nendobj\nstartxref\n\(start)\n%%EOF\n".utf8)
        return output
    }

    /// The file with objects put in the place of others, or added, as an editor saves.
    static func edited(_ pdf: [UInt8], _ objects: [Int: String]) throws -> [UInt8] {
        var update = PDFUpdate(try PDFFile(pdf))
        for (number, text) in objects {
            update.add(.raw(Array(text.utf8)), as: PDFReference(number: number, generation: 0))
        }
        return try update.write().bytes
    }
}
