import NIOCore

/// Who asks, as logs may know it.
enum ClientAddress {
    static func isLoopback(_ address: SocketAddress) -> Bool {
        guard let text = address.ipAddress else { return true }
        return text == "::1" || text.hasPrefix("127.") || text.hasPrefix("::ffff:127.")
    }

    /// The network that the address is in: without the last byte of IPv4, the first 48 bits of IPv6.
    static func shortened(_ address: String) -> String {
        let own = address.hasPrefix("::ffff:") ? String(address.dropFirst(7)) : address
        let bytes = own.split(separator: ".", omittingEmptySubsequences: false)
        if bytes.count == 4, bytes.allSatisfy({ UInt8($0) != nil }) {
            return bytes.prefix(3).joined(separator: ".") + ".0"
        }
        guard own.contains(":"), own.utf8.allSatisfy({ $0 == 0x3A || ($0 as UInt8).isHexDigit }) else { return "-" }
        // Groups before the two colons that stand for zeros.
        let head = own.firstRange(of: "::").map { own[..<$0.lowerBound] } ?? own[...]
        let groups = head.split(separator: ":").prefix(3)
        return groups.joined(separator: ":") + "::"
    }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool {
        self &- 0x30 < 10 || (self | 0x20) &- 0x61 < 6
    }
}
