import CLibCrypto

/// What OpenSSL says went wrong last, and its queue emptied.
enum OpenSSL {
    struct Complaint {
        var library: Int32
        var reason: Int32
        var text: String
    }

    static func complaints() -> [Complaint] {
        var found: [Complaint] = []
        while case let code = ERR_get_error(), code != 0 {
            var room = [CChar](repeating: 0, count: 256)
            ERR_error_string_n(code, &room, room.count)
            let text = ERR_reason_error_string(code).map { String(cString: $0) }
            found.append(
                Complaint(
                    library: ERR_GET_LIB(code), reason: ERR_GET_REASON(code),
                    text: text ?? String(decoding: room.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
            )
        }
        return found
    }

    static func error() -> SigningError { .library(said: complaints().last?.text ?? "?") }

    static func clear() { ERR_clear_error() }

    /// A value's DER through one of OpenSSL's `i2d` functions.
    static func encode(_ encoder: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) throws(SigningError)
        -> [UInt8]
    {
        let count = Int(encoder(nil))
        guard count > 0 else { throw error() }
        var bytes = [UInt8](repeating: 0, count: count)
        let written = bytes.withUnsafeMutableBufferPointer { buffer in
            var start = buffer.baseAddress
            return Int(encoder(&start))
        }
        guard written == count else { throw error() }
        return bytes
    }

    /// Calls one of OpenSSL's `d2i` functions; nil where it doesn't understand the bytes, or some are left over.
    static func decode(
        _ bytes: [UInt8], _ decoder: (UnsafeMutablePointer<UnsafePointer<UInt8>?>?, Int) -> OpaquePointer?
    ) -> OpaquePointer? {
        bytes.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            return decoder(&start, buffer.count)
        }
    }

    /// Reads from memory.
    static func withInput<Result>(
        _ bytes: [UInt8], _ body: (OpaquePointer) throws(SigningError) -> Result
    ) throws(SigningError) -> Result {
        // The buffer is OpenSSL's own: a pointer into an array would not outlive a closure that throws.
        guard bytes.count <= Int(Int32.max), let input = BIO_new(BIO_s_mem()) else { throw error() }
        defer { BIO_free(input) }
        guard bytes.isEmpty || BIO_write(input, bytes, Int32(bytes.count)) == Int32(bytes.count) else { throw error() }
        return try body(input)
    }

    static func sha256(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        var count: UInt32 = 0
        let bytes = Array(bytes)
        EVP_Digest(bytes, bytes.count, &digest, &count, EVP_sha256(), nil)
        return digest
    }

    static func bytes(_ string: UnsafePointer<ASN1_STRING>?) -> [UInt8] {
        guard let string, let start = ASN1_STRING_get0_data(string) else { return [] }
        return Array(UnsafeBufferPointer(start: start, count: Int(ASN1_STRING_length(string))))
    }

    /// The parts of one of OpenSSL's stacks.
    static func elements(of stack: OpaquePointer?) -> [OpaquePointer] {
        guard let stack else { return [] }
        return (0..<OPENSSL_sk_num(stack)).compactMap { OPENSSL_sk_value(stack, $0).map(OpaquePointer.init) }
    }
}
