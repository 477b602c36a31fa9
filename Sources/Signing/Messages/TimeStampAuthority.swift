import CLibCrypto
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A time-stamp authority (RFC 3161), asked over HTTP.
public struct TimeStampAuthority: Sendable {
    public let address: URL
    /// How long it may take to answer.
    public var patience: TimeInterval

    public init(_ address: String, patience: TimeInterval = 20) throws(SigningError) {
        guard let url = URL(string: address), let scheme = url.scheme?.lowercased(), url.host != nil,
            ["http", "https"].contains(scheme)
        else { throw .badAuthorityAddress(address) }
        self.address = url
        self.patience = patience
    }

    /// A token that proves that `bytes` existed at its time.
    func stamp(_ bytes: [UInt8]) async throws(SigningError) -> [UInt8] {
        let (query, nonce) = try Self.query(over: OpenSSL.sha256(bytes))
        let answer = try await ask(query)
        let token = try token(in: answer)
        guard let stamp = TimeStamp(token), stamp.isWhole, stamp.imprint == OpenSSL.sha256(bytes), stamp.nonce == nonce
        else { throw .falseTimeStamp(address: address.absoluteString) }
        return token
    }

    private static func query(over digest: [UInt8]) throws(SigningError) -> (der: [UInt8], nonce: [UInt8]) {
        guard let request = TS_REQ_new(), let imprint = TS_MSG_IMPRINT_new(), let algorithm = X509_ALGOR_new() else {
            throw OpenSSL.error()
        }
        defer {
            TS_REQ_free(request)
            TS_MSG_IMPRINT_free(imprint)
            X509_ALGOR_free(algorithm)
        }
        var nonce = [UInt8](repeating: 0, count: 8)
        guard RAND_bytes(&nonce, 8) == 1 else { throw OpenSSL.error() }
        // The first bit unset and the first byte not zero, so that these are the bytes of a positive number in DER.
        nonce[0] = nonce[0] & 0x7F | 0x40
        let number = ASN1_INTEGER_new()
        defer { ASN1_INTEGER_free(number) }
        var digest = digest
        X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nil)
        guard ASN1_STRING_set(number, nonce, 8) == 1, TS_MSG_IMPRINT_set_algo(imprint, algorithm) == 1,
            TS_MSG_IMPRINT_set_msg(imprint, &digest, Int32(digest.count)) == 1,
            TS_REQ_set_version(request, 1) == 1, TS_REQ_set_msg_imprint(request, imprint) == 1,
            TS_REQ_set_nonce(request, number) == 1, TS_REQ_set_cert_req(request, 1) == 1
        else { throw OpenSSL.error() }
        return (try OpenSSL.encode { i2d_TS_REQ(request, $0) }, nonce)
    }

    private func ask(_ query: [UInt8]) async throws(SigningError) -> [UInt8] {
        var request = URLRequest(url: address, timeoutInterval: patience)
        request.httpMethod = "POST"
        request.setValue("application/timestamp-query", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(query)
        do {
            let (data, response) = try await URLSession.shared.data(for: request)
            if let status = (response as? HTTPURLResponse)?.statusCode, status != 200 {
                throw SigningError.noAnswer(address: address.absoluteString, said: "HTTP \(status)")
            }
            guard data.count < 1 << 20 else { throw SigningError.falseTimeStamp(address: address.absoluteString) }
            return Array(data)
        } catch let error as SigningError { throw error } catch {
            throw .noAnswer(address: address.absoluteString, said: error.localizedDescription)
        }
    }

    private func token(in answer: [UInt8]) throws(SigningError) -> [UInt8] {
        guard let response = OpenSSL.decode(answer, { d2i_TS_RESP(nil, $0, $1) }) else {
            OpenSSL.clear()
            throw .falseTimeStamp(address: address.absoluteString)
        }
        defer { TS_RESP_free(response) }
        let info = TS_RESP_get_status_info(response)
        let status = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(info))
        guard status == 0 || status == 1, let token = TS_RESP_get_token(response) else {
            let words = OpenSSL.elements(of: TS_STATUS_INFO_get0_text(info))
                .map { String(decoding: OpenSSL.bytes(UnsafePointer<ASN1_STRING>($0)), as: UTF8.self) }
            throw .refusedTimeStamp(
                address: address.absoluteString, said: words.isEmpty ? "\(status)" : words.joined(separator: "; "))
        }
        return try OpenSSL.encode { i2d_PKCS7(token, $0) }
    }
}
