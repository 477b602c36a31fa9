import GRDB

/// Where a figure stands in the book's releases: "@3:254-257" is bytes 254 up to 257 of the text of release 3.
public struct QuotationAddress: Hashable, Sendable, CustomStringConvertible {
    public var release: Int64
    public var range: Range<Int>

    public init(_ quotation: Quotation) { (release, range) = (quotation.release, quotation.range) }

    /// nil where the text is no address.
    public init?(text: String) {
        guard let match = text.wholeMatch(of: /@([0-9]+):([0-9]+)-([0-9]+)/), let release = Int64(match.1),
            let start = Int(match.2), let end = Int(match.3), start <= end
        else { return nil }
        self.release = release
        range = start..<end
    }

    public var description: String { "@\(release):\(range.lowerBound)-\(range.upperBound)" }
}

extension BookReader {
    /// The figure at an address.
    /// - Throws: ``PlanBookError/unfit(vietnamese:english:)`` where none stands there.
    public func requireQuotation(at address: QuotationAddress) throws -> Quotation {
        let found = try Row.fetchOne(
            db, sql: "SELECT * FROM quotation WHERE release = ? AND start = ? AND stop = ?",
            arguments: [address.release, address.range.lowerBound, address.range.upperBound])
        guard let quotation = found.flatMap(Quotation.init) else {
            throw PlanBookError.unfit(
                vietnamese: "sổ không có số liệu \(address); xem địa chỉ bằng «solieu table KỲ --wide»",
                english: "the book has no figure \(address); 'solieu table PERIOD --wide' shows addresses")
        }
        return quotation
    }

    /// What persons decided of single figures, by quotation.
    func figureDecisions() throws -> [Int64: AliasIndex.Meaning] {
        var decisions: [Int64: AliasIndex.Meaning] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT quotation, indicator FROM quotation_match WHERE how = 'chosen' ORDER BY id")
        while let row = try rows.next() {
            let indicator: Int64? = row["indicator"]
            decisions[row["quotation"]] = indicator.map { .indicator($0) } ?? AliasIndex.Meaning.none
        }
        return decisions
    }
}
