import Synchronization

/// Finished pages by address, for as long as the book stays what it was. Those least lately asked for go first.
final class PageCache: Sendable {
    private struct Entry {
        var content: PageContent
        var lastUse: UInt64
    }

    private struct State {
        var generation = 0
        var entries: [String: Entry] = [:]
        var size = 0
        var clock: UInt64 = 0
    }

    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter limit: bytes that all pages may take.
    init(limit: Int) { self.limit = limit }

    func content(at address: String) -> PageContent? {
        state.withLock { state in
            guard let index = state.entries.index(forKey: address) else { return nil }
            state.clock += 1
            state.entries.values[index].lastUse = state.clock
            return state.entries.values[index].content
        }
    }

    /// What the book is now; a page begun before must not be kept after it has changed.
    var generation: Int { state.withLock(\.generation) }

    /// Keeps a page that was made from the book as it was in `generation`.
    func keep(_ content: PageContent, at address: String, of generation: Int) {
        guard content.size <= limit / 8 else { return }
        state.withLock { state in
            guard state.generation == generation else { return }
            state.clock += 1
            if let former = state.entries.updateValue(Entry(content: content, lastUse: state.clock), forKey: address) {
                state.size -= former.content.size
            }
            state.size += content.size
            if state.size > limit { Self.makeRoom(&state, limit) }
        }
    }

    /// The book has changed: no page is sure any more.
    func renew() {
        state.withLock { state in
            state.generation += 1
            state.entries.removeAll(keepingCapacity: true)
            state.size = 0
        }
    }

    /// A quarter goes at once, so that a full cache isn't sorted for each page.
    private static func makeRoom(_ state: inout State, _ limit: Int) {
        for (address, entry) in state.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            guard state.size > limit / 4 * 3 else { return }
            state.entries[address] = nil
            state.size -= entry.content.size
        }
    }
}
