import Foundation
import Logging
import Reporting

/// Writes each message as one line of JSON.
public struct JSONLogHandler: LogHandler {
    public var logLevel: Logger.Level
    public var metadata: Logger.Metadata = [:]
    private let write: @Sendable ([UInt8]) -> Void

    /// - Parameter write: takes a line with its end; to standard error where it isn't given.
    public init(level: Logger.Level, write: @escaping @Sendable ([UInt8]) -> Void = Self.toStandardError) {
        logLevel = level
        self.write = write
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var json = JSONWriter(reserving: 256)
        json.object { json in
            json.member("time", Self.time(Date()))
            json.member("level", event.level.rawValue)
            json.member("message", "\(event.message)")
            let all = metadata.merging(event.metadata ?? [:]) { _, own in own }
            for (key, value) in all.sorted(by: { $0.key < $1.key }) {
                json.key(key)
                let text = "\(value)"
                if let number = Int(text), Self.numbers.contains(key) { json.value(number) } else { json.value(text) }
            }
        }
        json.endLine()
        write(json.bytes)
    }

    private static let numbers: Set = ["status", "microseconds"]

    /// In one call, so that lines of several threads stay whole.
    public static let toStandardError: @Sendable ([UInt8]) -> Void = { line in
        try? FileHandle.standardError.write(contentsOf: line)
    }

    private static func time(_ date: Date) -> String {
        date.formatted(
            .iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(separator: .omitted))
    }
}
