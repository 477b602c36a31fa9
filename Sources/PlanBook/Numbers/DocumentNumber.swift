import Figures
import GRDB

/// A number that the office gave to a document: `Số: 127/TB-UBND`.
public struct DocumentNumber: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var entry: Int64
    public var year: Int
    /// What stands behind the number, and has a count of its own each year: "TB-UBND".
    public var symbol: String
    public var number: Int
    public var day: Day
    /// What the document is about.
    public var subject: String
    public var release: Int64?
    /// Why it was made void; nil where it stands.
    public var voidReason: String?

    /// "127/TB-UBND"
    public var text: String { Self.digits(number) + "/\(symbol)" }

    /// Numbers below 10 have a zero before them, as Nghị định 30/2020/NĐ-CP asks.
    public static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension BookWriter {
    /// Takes the next number of a year and symbol.
    ///
    /// Writers stand in line for a book, so no number is left out and none is given twice, however many write at once;
    /// where the write is given up, so is the number.
    /// - Parameter start: the first number, where the register begins in the middle of a year.
    public func takeNumber(
        _ symbol: String, on day: Day, subject: String, release: Int64? = nil, start: Int = 1
    ) throws -> DocumentNumber {
        guard !symbol.isEmpty, start > 0 else {
            throw PlanBookError.unfit(
                vietnamese: "thiếu ký hiệu văn bản, hoặc số bắt đầu nhỏ hơn 1; hãy nêu ký hiệu như TB-UBND",
                english: "the symbol is missing, or the first number is below 1; name a symbol such as TB-UBND")
        }
        let number = try reader.nextNumber(symbol, year: day.year, start: start)
        let id = try append(
            to: "document_number",
            [day.year, symbol, number, "issued", PeriodCode.code(day), subject, release])
        return DocumentNumber(
            id: id, entry: entry, year: day.year, symbol: symbol, number: number, day: day, subject: subject,
            release: release)
    }

    /// Makes sure that the number that a document was made with is still the next one.
    /// - Throws: ``NumberIsTaken``; the document is to be made again with the one behind.
    public func requireNext(_ number: Int, _ symbol: String, year: Int, start: Int = 1) throws {
        guard try reader.nextNumber(symbol, year: year, start: start) == number else { throw NumberIsTaken() }
    }

    /// Makes a number void. It stays taken, and the register tells why.
    public func void(_ number: DocumentNumber, on day: Day, because reason: String) throws {
        if let known = try reader.documentNumber(number.number, number.symbol, year: number.year),
            known.voidReason != nil
        {
            throw PlanBookError.unfit(
                vietnamese: "số \(number.text) năm \(number.year) đã được hủy trước đó",
                english: "number \(number.text) of \(number.year) was made void before")
        }
        try append(
            to: "document_number",
            [number.year, number.symbol, number.number, "void", PeriodCode.code(day), reason, number.release])
    }
}

/// Another took a number meanwhile.
public struct NumberIsTaken: Error {}

extension BookReader {
    /// The number that the next document of a year and symbol gets, unless another takes it before.
    public func nextNumber(_ symbol: String, year: Int, start: Int = 1) throws -> Int {
        let last = try Int.fetchOne(
            db, sql: "SELECT max(number) FROM document_number WHERE year = ? AND symbol = ? AND state = 'issued'",
            arguments: [year, symbol])
        return last.map { $0 + 1 } ?? start
    }

    /// The register of a year, by symbol and number.
    public func documentNumbers(year: Int, symbol: String? = nil) throws -> [DocumentNumber] {
        try Row.fetchAll(
            db, sql: Self.numbers + "AND (?2 IS NULL OR issued.symbol = ?2) ORDER BY issued.symbol, issued.number",
            arguments: [year, symbol]
        ).compactMap(DocumentNumber.init)
    }

    public func documentNumber(_ number: Int, _ symbol: String, year: Int) throws -> DocumentNumber? {
        try Row.fetchOne(
            db, sql: Self.numbers + "AND issued.symbol = ?2 AND issued.number = ?3", arguments: [year, symbol, number]
        ).flatMap(DocumentNumber.init)
    }

    private static let numbers = """
        SELECT issued.*, void.words AS reason FROM document_number AS issued
        LEFT JOIN document_number AS void ON void.year = issued.year AND void.symbol = issued.symbol
            AND void.number = issued.number AND void.state = 'void'
        WHERE issued.state = 'issued' AND issued.year = ?1

        """
}

extension DocumentNumber {
    init?(_ row: Row) {
        guard let day = PeriodCode.day(row["day"]) else { return nil }
        self.init(
            id: row["id"], entry: row["entry"], year: row["year"], symbol: row["symbol"], number: row["number"],
            day: day, subject: row["words"], release: row["release"], voidReason: row["reason"])
    }
}
