import Foundation

/// An instant as offices in Vietnam write it (UTC+7, without summer time).
struct VietnamTime {
    private let parts: tm

    init(_ instant: Date) {
        var seconds = time_t(instant.timeIntervalSince1970.rounded(.down)) + 7 * 3600
        var parts = tm()
        gmtime_r(&seconds, &parts)
        self.parts = parts
    }

    /// `02/12/2021`
    var day: String { "\(Self.two(parts.tm_mday))/\(Self.two(parts.tm_mon + 1))/\(parts.tm_year + 1900)" }

    /// `10:15:30`
    var clock: String { [parts.tm_hour, parts.tm_min, parts.tm_sec].map(Self.two).joined(separator: ":") }

    /// `02/12/2021 10:15:30 +07:00`
    var text: String { "\(day) \(clock) +07:00" }

    /// As a PDF writes it: `D:20211202101530+07'00'`.
    var pdf: String {
        let digits = [parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec].map(Self.two)
        return "D:\(parts.tm_year + 1900)\(digits.joined())+07'00'"
    }

    /// As an envelope writes it: `2021/12/02 10:15:30`.
    var envelope: String {
        "\(parts.tm_year + 1900)/\(Self.two(parts.tm_mon + 1))/\(Self.two(parts.tm_mday)) \(clock)"
    }

    private static func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + "\(number)" }
}

extension Date {
    /// Reads what a PDF writes: `D:20211202101530+07'00'`; nil where it is no such.
    init?(pdf text: String) {
        let bytes = Array(text.utf8)
        guard bytes.starts(with: Array("D:".utf8)) else { return nil }
        let digits = bytes.dropFirst(2).prefix { (0x30...0x39).contains($0) }.prefix(14).map { Int($0) - 0x30 }
        guard digits.count >= 4 else { return nil }
        func number(_ start: Int, _ count: Int, else missing: Int) -> Int {
            start + count <= digits.count ? digits[start..<start + count].reduce(0) { $0 * 10 + $1 } : missing
        }
        var parts = tm()
        parts.tm_year = Int32(number(0, 4, else: 1970) - 1900)
        parts.tm_mon = Int32(number(4, 2, else: 1) - 1)
        parts.tm_mday = Int32(number(6, 2, else: 1))
        parts.tm_hour = Int32(number(8, 2, else: 0))
        parts.tm_min = Int32(number(10, 2, else: 0))
        parts.tm_sec = Int32(number(12, 2, else: 0))
        let zone = bytes.dropFirst(2 + digits.count)
        let zoneDigits = zone.filter { (0x30...0x39).contains($0) }.map { Int($0) - 0x30 }
        var offset = 0
        if zoneDigits.count >= 2 {
            offset = (zoneDigits[0] * 10 + zoneDigits[1]) * 3600
            if zoneDigits.count >= 4 { offset += (zoneDigits[2] * 10 + zoneDigits[3]) * 60 }
            if zone.first == UInt8(ascii: "-") { offset = -offset }
        }
        self.init(timeIntervalSince1970: TimeInterval(timegm(&parts)) - TimeInterval(offset))
    }
}
