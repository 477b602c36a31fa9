import Exchange
import Foundation
import Synchronization

/// Files that somebody is about to take into the book, between one page and the next: in memory alone, one for each
/// session, for half an hour.
final class ImportTray: Sendable {
    struct Item: Sendable {
        var file: ImportFile
        var options: ImportOptions
        /// The area and the day that a release is said to be of, where it doesn't tell.
        var area: String?
        var isTable: Bool
        var since: Date
    }

    private let items = Mutex<[[UInt8]: Item]>([:])
    static let patience: TimeInterval = 30 * 60
    private static let limit = 24

    /// Puts a file down in the place of the session's former one.
    func put(_ item: Item, for session: [UInt8]) {
        items.withLock { items in
            items = items.filter { item.since.timeIntervalSince($0.value.since) < Self.patience }
            if items[session] == nil, items.count >= Self.limit,
                let oldest = items.min(by: { $0.value.since < $1.value.since })?.key
            {
                items[oldest] = nil
            }
            items[session] = item
        }
    }

    func item(for session: [UInt8], at now: Date) -> Item? {
        items.withLock { items in
            guard let item = items[session], now.timeIntervalSince(item.since) < Self.patience else { return nil }
            return item
        }
    }

    func clear(for session: [UInt8]) { items.withLock { $0[session] = nil } }
}
