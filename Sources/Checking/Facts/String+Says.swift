extension StringProtocol {
    /// Whether the words stand in it, byte for byte. Both are NFC; the library's `contains` folds and is much slower.
    func says(_ words: String) -> Bool {
        var words = words
        return words.withUTF8 { sought in
            guard let first = sought.first else { return true }
            let found = utf8.withContiguousStorageIfAvailable { text -> Bool in
                guard text.count >= sought.count else { return false }
                var place = 0
                let last = text.count - sought.count
                while place <= last {
                    if text[place] == first, text[place..<place + sought.count].elementsEqual(sought) { return true }
                    place += 1
                }
                return false
            }
            // Strings of Swift's own always have contiguous bytes.
            return found
                ?? Array(utf8).withUnsafeBufferPointer { text in
                    text.indices.contains { text[$0...].starts(with: sought) }
                }
        }
    }
}
