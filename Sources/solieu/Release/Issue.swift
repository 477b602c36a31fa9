import Figures
import Foundation
import PlanBook
import Releasing
import Reporting
import Signing

/// A release that goes out: with its number from the register, its seal, and its place in the book.
///
/// The file is made with the next number first, which may take long; then all is written to the book in one transaction,
/// and the file appears as its last step. Where another has taken the number meanwhile, the file is made again with the
/// next one. So no number is left out, none is given twice, and no file bears one that the book doesn't know.
struct Issue: Sendable {
    var book: PlanBook
    var person: String
    var options: ReleaseOptions
    var output: String
    var format: ReleaseFormat
    var symbol: String?
    /// Whether the number comes from the register; else the one that is given, or none.
    var takesNumber: Bool
    var givenNumber: String?
    var firstNumber: Int
    var isSealed: Bool

    struct Issued: Sendable {
        var file: GatedFile
        /// "127/TB-UBND"
        var number: String?
        var sealHash: [UInt8]?
    }

    /// - Parameters:
    ///   - make: the file with a number.
    ///   - accept: throws where what was made must not go out.
    func run(
        make: (_ number: String?) async throws -> GatedFile, accept: (GatedFile) throws -> Void
    ) async throws -> Issued {
        guard !isSealed || SealCarrier.carries(format) else { throw IssueError.noPlaceForSeal(output) }
        guard !FileManager.default.fileExists(atPath: output) else { throw SigningError.exists(path: output) }
        while true {
            let number = takesNumber ? try nextNumber() : nil
            let file = try await make(number.map(DocumentNumber.digits) ?? givenNumber)
            try accept(file)
            do { return try await issue(file, number) } catch is NumberIsTaken { continue }
        }
    }

    private func requireSymbol() throws -> String {
        guard let symbol, !symbol.isEmpty else { throw IssueError.noSymbol }
        return symbol
    }

    private func nextNumber() throws -> Int {
        let symbol = try requireSymbol()
        return try book.read { try $0.nextNumber(symbol, year: options.ownDay.year, start: firstNumber) }
    }

    private func issue(_ file: GatedFile, _ number: Int?) async throws -> Issued {
        let digits = number.map(DocumentNumber.digits) ?? givenNumber
        let text = digits.map { digits in symbol.map { "\(digits)/\($0)" } ?? digits }
        let publication = OutgoingRelease(
            name: output, release: file.release, figures: file.composed.figures, area: options.area,
            title: file.composed.title, number: text, day: options.ownDay, period: options.period)
        let seal = isSealed ? try seal(file, publication) : nil
        let bytes = try seal.map { try carrying($0, file.bytes) } ?? file.bytes
        let deed = JournalDeed(
            .publish, subject: text ?? output, detail: "\(output) \(FileSum(bytes).text)")
        var isPlaced = false
        do {
            try book.write(by: person, deed) { writer in
                if let number {
                    try writer.requireNext(
                        number, try requireSymbol(), year: options.ownDay.year, start: firstNumber)
                }
                let stored = try publication.keep(in: writer)
                if number != nil {
                    _ = try writer.takeNumber(
                        try requireSymbol(), on: options.ownDay, subject: file.composed.title, release: stored.id,
                        start: firstNumber)
                }
                if let seal { try writer.add(seal, to: stored.id) }
                try WholeFile.create(output, bytes)
                isPlaced = true
            }
        } catch {
            // A file without its entry in the book must not stay.
            if isPlaced { try? FileManager.default.removeItem(atPath: output) }
            throw error
        }
        return Issued(file: file, number: text, sealHash: seal?.hash)
    }

    private func seal(_ file: GatedFile, _ publication: OutgoingRelease) throws -> Seal {
        let data = try book.read {
            try SealedData.bytes(
                observations: publication.observations, asKnown: options.asKnown ?? options.ownDay, from: $0)
        }
        return Seal(data: data, text: file.release.document.text, report: file.checkReport(version: Solieu.version))
    }

    private func carrying(_ seal: Seal, _ bytes: [UInt8]) throws -> [UInt8] {
        let record = SealRecord(seal)
        return format == .pdf
            ? try record.attached(to: bytes) : try SealCarrier.adding(record.encode(), to: bytes, name: output)
    }
}

/// Why a release can't go out.
enum IssueError: ToldError {
    case noSymbol
    case noPlaceForSeal(String)
    case unsuited(output: String, formats: [ReleaseFormat])

    var description: String {
        switch self {
        case .noSymbol:
            "mẫu Word không cho biết ký hiệu văn bản; hãy nêu --symbol TB-UBND / a Word template doesn't tell the symbol; "
                + "name it with --symbol TB-UBND"
        case .noPlaceForSeal(let output):
            "\(output): tệp Markdown không có chỗ cho niêm phong; hãy ghi .docx, .odt, .pdf hoặc .html / Markdown has no "
                + "place for a seal; write .docx, .odt, .pdf or .html"
        case .unsuited(let output, let formats):
            "-o \(output): mẫu này ghi được thành / this template is written as "
                + formats.map { $0 == .markdown ? ".md" : ".\($0.rawValue)" }.joined(separator: ", ")
        }
    }
}
