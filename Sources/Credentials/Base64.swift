import Foundation

/// Base64 without padding (RFC 4648), as PHC strings have it, and its alphabet for addresses.
enum Base64 {
    static func text(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
    }

    /// nil for what `text` doesn't give.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: String(text) + padding) else { return nil }
        let bytes = [UInt8](data)
        return self.text(bytes) == text ? bytes : nil
    }

    static func addressText(_ bytes: [UInt8]) -> String {
        text(bytes).replacing("+", with: "-").replacing("/", with: "_")
    }

    static func bytes(addressText text: some StringProtocol) -> [UInt8]? {
        guard !text.contains("+"), !text.contains("/") else { return nil }
        return bytes(String(text).replacing("-", with: "+").replacing("_", with: "/"))
    }
}
