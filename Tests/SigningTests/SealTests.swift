import Delimited
import Figures
import Foundation
import Testing

@testable import PlanBook
@testable import Signing

@Suite struct SealTests {
    private let seal = Seal(
        data: Array("solieu-data\t1\nobservation\t1\t15745\n".utf8), text: Array("Thu ngân sách 15.745 tỷ đồng.".utf8),
        report: Array("{\"verdict\":\"holds\"}\n".utf8))

    @Test func holdsAsItWasMade() throws {
        #expect(seal.verify(against: seal, fileText: seal.text.bytes).isEmpty)
        #expect(try SealRecord(decoding: SealRecord(seal).encode()) == SealRecord(seal))
    }

    @Test(arguments: Seal.Part.allCases)
    func anyFlippedByteNamesItsPart(part: Seal.Part) {
        for index in seal[part].bytes.indices {
            for bit in 0..<8 {
                var bytes = seal[part].bytes
                bytes[index] ^= 1 << UInt8(bit)
                let changed = replacing(part, Seal.Content(bytes: bytes, digest: seal[part].digest))
                #expect(changed.verify() == [.changed(part)])
                // Whoever changes the digest as well is told by the seal that the book keeps.
                let forged = replacing(part, Seal.Content(sealing: bytes))
                #expect(forged.verify(against: seal) == [.changed(part), .brokenHash])
                #expect(forged.verify() == [.brokenHash])
            }
        }
    }

    private func replacing(_ part: Seal.Part, _ content: Seal.Content) -> Seal {
        var seal = seal
        switch part {
        case .data: seal.data = content
        case .text: seal.text = content
        case .report: seal.report = content
        }
        return seal
    }

    @Test func anotherSealAndOtherTextAreTold() {
        let other = Seal(data: [1], text: seal.text.bytes, report: seal.report.bytes)
        #expect(other.verify(against: seal) == [.changed(.data)])
        #expect(seal.verify(fileText: [1]) == [.otherText])
    }

    @Test func aFlippedByteOfTheRecordIsSeen() throws {
        let record = SealRecord(seal).encode()
        for index in record.indices {
            var changed = record
            changed[index] ^= 1
            guard let read = try? SealRecord(decoding: changed) else { continue }
            // Space between elements, and the case of hexadecimal digits, say nothing.
            #expect(!read.seal.verify(against: seal).isEmpty || read.seal == seal)
        }
    }

    @Test(arguments: TestPDF.Form.allCases)
    func travelsInAPDF(form: TestPDF.Form) async throws {
        // Given
        let keys = try await TestKeys.shared()
        let pdf = TestPDF.make(form)
        #expect(try SealRecord.find(inPDF: pdf) == nil)
        // When
        let sealed = try SealRecord(seal).attached(to: pdf)
        let signed = try await PDFSigner(key: keys.person, details: .init(name: "Nguyen Van Mau")).sign(sealed)
        // Then
        #expect(sealed.starts(with: pdf))
        #expect(try SealRecord.find(inPDF: signed)?.seal == seal)
        #expect(throws: SigningError.alreadySigned) { try SealRecord(seal).attached(to: signed) }
        if Tool.has("qpdf") {
            let folder = try Folder()
            let path = try folder.write(signed, "sealed.pdf")
            #expect(try await Tool.run("qpdf", ["--check", path]).status == 0)
            let listed = try await Tool.run("qpdf", ["--list-attachments", path]).output
            #expect(listed.contains(SealRecord.name))
        }
    }

    // MARK: In the book

    private func book() throws -> (Folder, PlanBook, release: Int64, observation: Int64) {
        func table(_ text: String) -> DelimitedTable { DelimitedTable(Array(text.utf8)) }
        let folder = try Folder()
        let seed = BookSeed(
            homeArea: "an-chau", sectors: table("code,parent,name_vi,name_en\nkt,,Kinh tế,Economy\n"),
            agencies: table("code,short_vi,name_vi,name_en,from,to,successor\n"),
            indicators: table(
                """
                code,sector,agency,weight,name_vi,name_en,unit,direction,decimals,accumulation,area_rollup,period_rollup,formula,definition_vi
                budget,kt,,,Thu ngân sách,Budget,tỷ đồng,up,0,flow,sum,sum,,

                """),
            parts: table("whole,breakdown,part,exhaustive,position\n"), aliases: table("alias,code\n"),
            areas: table("id,code,name,kind,parent,from,to\nan-chau,1,An Châu,province,,,\n"),
            areaNames: table("area,from,to,name,kind\n"), areaEvents: table("id,day,kind,directive,note_vi\n"),
            areaSuccessions: table("event,predecessor,successor,share,basis\n"))
        let book = try PlanBook.create("\(folder.path)/book", seed: seed, by: "test")
        let day = try #require(Day(year: 2021, month: 12, day: 2))
        let (release, observation) = try book.write(by: "test", .init(.seal, subject: "test")) { writer in
            let source = try writer.addSource(.release, name: "thông\tcáo")
            let area = try writer.reader.areaMap().requireArea("an-chau").id
            let observation = try ObservationAppender(writer).append(
                Observation(
                    indicator: 1, area: area, period: Period(year: 2021), known: day,
                    value: BookNumber(text: "15745"), source: source))
            try writer.add(
                Target(
                    indicator: 1, area: area, period: Period(year: 2021), inForce: day,
                    value: BookNumber(text: "12000"), source: source))
            let release = try writer.add(
                StoredRelease(
                    source: source, area: area, title: "Thông cáo", number: nil, day: day, period: nil,
                    text: seal.text.bytes))
            return (release, observation)
        }
        return (folder, book, release, observation)
    }

    @Test func theBookKeepsItAndItsDataAreCanonical() throws {
        let (folder, book, release, observation) = try book()
        defer { withExtendedLifetime(folder) {} }
        let day = try #require(Day(year: 2021, month: 12, day: 31))
        let data = try book.read { try SealedData.bytes(observations: [observation], asKnown: day, from: $0) }
        let text = String(decoding: data, as: UTF8.self)
        #expect(text.contains("observation\t1\tbudget\tan-chau\t2021\t2021-12-02\t15745\tofficial"))
        #expect(text.contains("thông\\tcáo"))
        #expect(text.contains("target\t1\tbudget\tan-chau\t2021\t2021-12-02\t12000"))
        let seal = Seal(data: data, text: seal.text.bytes, report: seal.report.bytes)
        try book.write(by: "test", .init(.seal, subject: "Thông cáo")) { _ = try $0.add(seal, to: release) }
        let kept = try #require(try book.read { try $0.seal(hash: seal.hash) })
        #expect(kept.release == release)
        #expect(Seal(kept) == seal)
        #expect(Seal(kept).verify().isEmpty)
        #expect(try book.read { try $0.seals(ofRelease: release) }.count == 1)
        #expect(try book.read { try $0.checkJournal() }.isUnbroken)
        for sql in ["UPDATE seal SET data = x'00'", "DELETE FROM seal"] {
            #expect(throws: (any Error).self) { try book.pool.write { try $0.execute(sql: sql) } }
        }
    }

    @Test(arguments: Seal.Part.allCases)
    func aByteFlippedInTheBookNamesItsPart(part: Seal.Part) throws {
        let (folder, book, release, _) = try book()
        defer { withExtendedLifetime(folder) {} }
        try book.write(by: "test", .init(.seal, subject: "Thông cáo")) { _ = try $0.add(seal, to: release) }
        // Somebody with the file in hand goes around the book's guards.
        var bytes = seal[part].bytes
        bytes[3] ^= 1
        let changed = Data(bytes)
        try book.pool.write {
            try $0.execute(sql: "DROP TRIGGER seal_keeps_on_update")
            try $0.execute(sql: "UPDATE seal SET \(part.rawValue) = ?", arguments: [changed])
        }
        let kept = try #require(try book.read { try $0.seals(ofRelease: release) }.first)
        #expect(Seal(kept).verify() == [.changed(part)])
        #expect(try !book.read { try $0.checkJournal() }.isUnbroken)
    }
}
