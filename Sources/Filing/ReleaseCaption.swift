import Documents
import Figures
import Reading

/// What a document's head says that registers and envelopes list: number, symbol, place, day, kind, subject.
public struct ReleaseCaption: Hashable, Sendable {
    /// "127"
    public var number: String?
    /// "TB-UBND"
    public var symbol: String?
    /// "Bắc Giang"
    public var place: String?
    public var day: Day?
    /// "THÔNG CÁO BÁO CHÍ"
    public var kind: String?
    /// "Về kết quả …", on one line.
    public var subject: String?

    /// As far as the head tells; nil for what it doesn't.
    public init(_ release: Release) {
        let head = release.document.blocks.prefix(ReleaseIdentity.headBlocks)
        let lines = head.map { release.words($0.range) }
        if let code = lines.lazy.compactMap(ReleaseIdentity.number).first {
            let parts = code.split(separator: "/", maxSplits: 1).map(String.init)
            (number, symbol) = (parts.first, parts.dropFirst().first)
        }
        day = release.date
        place = lines.lazy.compactMap(Self.place).first
        let titles = head.filter { block in
            if case .heading(level: 1) = block.kind { return true }
            return false
        }.map { release.words($0.range) }
        kind = titles.first
        let rest = titles.dropFirst().joined(separator: " ")
        subject = rest.isEmpty ? nil : rest
    }

    /// "Bắc Giang" of "Bắc Giang, ngày 02 tháng 12 năm 2021".
    private static func place(_ line: String) -> String? {
        guard line.count < 80, let comma = line.firstRange(of: ", ngày") else { return nil }
        let name = line[..<comma.lowerBound].split(separator: " ").suffix(5).joined(separator: " ")
        return name.isEmpty ? nil : name
    }
}
