import Figures
import Foundation
import Testing

@testable import Signing

@Suite struct EnvelopeTests {
    private func envelope(_ attachment: [UInt8] = [0, 1, 2, 255]) throws -> Envelope {
        Envelope(
            from: .init(id: "H02", name: "UBND tỉnh Bắc Giang", inCharge: "Chính phủ", email: "vp@example.vn"),
            to: [.init(id: "H02.01", name: "Sở A & B"), .init(id: "H02.02", name: "Sở <C>", inCharge: "UBND tỉnh")],
            number: "127", symbol: "TB-UBND", place: "Bắc Giang",
            day: try #require(Day(year: 2021, month: 12, day: 2)), kind: "Thông cáo",
            subject: "Về tình hình \"kinh tế\" năm 2021", content: "Tóm tắt\nhai dòng",
            signer: .init(competence: "TL. CHỦ TỊCH", position: "CHÁNH VĂN PHÒNG", name: "Nguyễn Văn Mẫu"),
            receivers: ["Chủ tịch, các PCT", "Lưu: VT"], dueDay: Day(year: 2021, month: 12, day: 9), priority: .urgent,
            pageCount: 9, appendixes: ["Phụ lục 1"], sent: Date(timeIntervalSince1970: 1_638_414_930),
            attachments: [
                .init(
                    id: "a1", name: "thông cáo.pdf", kind: "application/pdf", description: "Bản ký", bytes: attachment),
                .init(id: "a2", name: "trống.txt", kind: "text/plain", bytes: []),
            ])
    }

    @Test func readsWhatItWrote() throws {
        let envelope = try envelope()
        #expect(try Envelope(decoding: envelope.encode()) == envelope)
        #expect(envelope.documentID == "H02,2021/12/02,127/TB-UBND")
    }

    @Test func carriesASignedFileUnchanged() async throws {
        let keys = try await TestKeys.shared()
        let signed = try await PDFSigner(key: keys.person, details: .init(name: "A"), look: nil).sign(
            TestPDF.make(.table))
        let received = try Envelope(decoding: try envelope(signed).encode())
        let report = try PDFVerifier(roots: keys.roots).verify(received.attachments[0].bytes).first
        #expect(report?.verdict == .good)
    }

    @Test func isWellFormedForOthers() async throws {
        guard Tool.has("python3") else { return }
        let folder = try Folder()
        let path = try folder.write(try envelope().encode(), "message.edxml")
        let program = """
            import sys, xml.etree.ElementTree as E
            n = '{http://www.mic.gov.vn/TBT/QCVN_102_2016}'
            r = E.parse(sys.argv[1]).getroot()
            print(r.tag == n + 'edXML', r.find(f'.//{n}MessageHeader/{n}From/{n}OrganId').text, len(r.findall(f'.//{n}Attachment')))
            """
        #expect(try await Tool.run("python3", ["-c", program, path]).output == "True H02 2\n")
    }

    @Test(arguments: [
        ("<edXML:CodeNumber>127</edXML:CodeNumber>", "", "CodeNumber"),
        ("2021/12/02</edXML:PromulgationDate>", "2021/02/30</edXML:PromulgationDate>", "PromulgationDate"),
        ("<ContentId>a1<", "<ContentId>zz<", "ContentId"),
        ("QCVN_102_2016\">\n<edXML:edXMLEnvelope", "other\">\n<edXML:edXMLEnvelope", "edXML"),
        ("</edXML:From>", "</edXML:To>", "XML"),
        (
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>", "XML"
        ),
    ])
    func saysWhatIsWrong(old: String, new: String, place: String) throws {
        let text = String(decoding: try envelope().encode(), as: UTF8.self)
        let changed = text.replacing(old, with: new, maxReplacements: 1)
        #expect(changed != text)
        let error = #expect(throws: SigningError.self) { try Envelope(decoding: Array(changed.utf8)) }
        guard case .notAnEnvelope(let found) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(found.hasPrefix(place), "\(found)")
    }

    @Test func nestingHasAnEnd() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(throws: SigningError.self) { try Envelope(decoding: Array(deep.utf8)) }
    }
}
