import Dispatch
import Foundation

/// Speaks HTTP on a bare connection, so that tests can send what no library would.
struct Client: Sendable {
    let port: Int

    struct Answer: Sendable {
        var status: Int
        /// By lower-case name.
        var fields: [String: String]
        var body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }

        func json() throws -> [String: Any] {
            try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:]
        }
    }

    struct Fault: Error { var words: String }

    func get(_ path: String, method: String = "GET", _ fields: [String: String] = [:]) async throws -> Answer {
        let more = fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
        return try await send("\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(more)\r\n")
    }

    /// Sends pieces with a pause before each but the first, and reads the first answer to the end.
    func send(_ pieces: String..., pause: Duration = .zero, limit: Duration = .seconds(20)) async throws -> Answer {
        try await detached { try Self.exchange(port, pieces, pause: pause, limit: limit) }
    }

    /// Blocking calls stay off the threads that tasks share.
    private func detached<Result: Sendable>(
        _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { continuation.resume(with: Swift.Result { try body() }) }
            thread.start()
        }
    }

    private static func exchange(_ port: Int, _ pieces: [String], pause: Duration, limit: Duration) throws -> Answer {
        let socket = try connect(port, limit)
        defer { close(socket) }
        for (index, piece) in pieces.enumerated() {
            if index > 0 {
                usleep(UInt32(pause.components.seconds * 1_000_000 + pause.components.attoseconds / 1_000_000_000_000))
            }
            let bytes = Array(piece.utf8)
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes {
                    Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                // The portal may have had enough.
                guard count > 0 else { break }
                sent += count
            }
        }
        return try answer(readAll(socket))
    }

    private static func connect(_ port: Int, _ limit: Duration) throws -> Int32 {
        let number = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard number >= 0 else { throw Fault(words: "no socket") }
        var time = timeval(tv_sec: Int(limit.components.seconds), tv_usec: 0)
        setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Foundation.connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            close(number)
            throw Fault(words: "refused")
        }
        return number
    }

    private static func readAll(_ socket: Int32) throws -> [UInt8] {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            if count == 0 { return all }
            guard count > 0 else {
                if errno == ECONNRESET { return all }
                throw Fault(words: "no end within the time: \(String(decoding: all.prefix(200), as: UTF8.self))")
            }
            all += buffer[..<count]
        }
    }

    private static func answer(_ bytes: [UInt8]) throws -> Answer {
        guard let end = Data(bytes).firstRange(of: Data("\r\n\r\n".utf8)) else {
            throw Fault(words: "closed without an answer")
        }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let status = head.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        var fields: [String: String] = [:]
        for line in head.dropFirst() {
            let sides = line.split(separator: ":", maxSplits: 1)
            fields[sides[0].lowercased()] = sides.count > 1 ? sides[1].trimmingCharacters(in: .whitespaces) : ""
        }
        return Answer(status: status, fields: fields, body: Array(bytes[end.upperBound...]))
    }
}
