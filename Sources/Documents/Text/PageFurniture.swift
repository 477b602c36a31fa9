/// Finds the lines of a text that belong to its pages and not to what it says: page numbers, running heads and feet.
enum PageFurniture {
    /// Marks such lines as dropped.
    static func drop(from lines: inout [TextLine], in text: [UInt8]) {
        let numbers = pageNumbers(lines, in: text)
        for index in numbers { lines[index].marks.insert(.dropped) }
        let breaks = pageStarts(lines, numbers)
        guard breaks.count >= 2 else { return }
        for index in runningLines(lines, at: breaks, in: text) { lines[index].marks.insert(.dropped) }
        // A line behind a dropped one begins no paragraph by that: the sentence before may go on in it.
        for index in breaks where index < lines.count { lines[index].marks.insert(.afterBlank) }
    }

    // MARK: Page numbers

    private static func pageNumbers(_ lines: [TextLine], in text: [UInt8]) -> [Int] {
        var found: [Int] = []
        var bare: [(index: Int, value: Int)] = []
        for (index, line) in lines.enumerated() where line.end - line.start <= 24 {
            switch PageNumber.parse(text, line.range) {
            case .labelled: found.append(index)
            case .bare(let value) where standsAlone(lines, index): bare.append((index, value))
            case .bare, nil: break
            }
        }
        for (place, candidate) in bare.enumerated() {
            let before = place > 0 ? bare[place - 1] : nil
            let after = place + 1 < bare.count ? bare[place + 1] : nil
            let follows = before.map { $0.value + 1 == candidate.value && $0.index + 3 <= candidate.index } ?? false
            let leads = after.map { $0.value == candidate.value + 1 && candidate.index + 3 <= $0.index } ?? false
            // A text of two pages has one number, that of its second page.
            let isOnly = bare.count == 1 && candidate.value <= 2 && candidate.index > 2
            if follows || leads || isOnly || isAtPageBreak(lines, candidate.index) { found.append(candidate.index) }
        }
        return found.sorted()
    }

    private static func standsAlone(_ lines: [TextLine], _ index: Int) -> Bool {
        let edge: TextLine.Marks = [.afterBlank, .afterPageBreak]
        return (index == 0 || !lines[index].marks.isDisjoint(with: edge))
            && (index + 1 == lines.count || !lines[index + 1].marks.isDisjoint(with: edge))
    }

    private static func isAtPageBreak(_ lines: [TextLine], _ index: Int) -> Bool {
        lines[index].marks.contains(.afterPageBreak)
            || index + 1 < lines.count && lines[index + 1].marks.contains(.afterPageBreak)
    }

    // MARK: Running heads and feet

    /// The first lines of pages, as far as form feeds and page numbers tell.
    private static func pageStarts(_ lines: [TextLine], _ numbers: [Int]) -> [Int] {
        var starts = Set(numbers.map { $0 + 1 })
        for index in lines.indices where lines[index].marks.contains(.afterPageBreak) { starts.insert(index) }
        return starts.sorted()
    }

    /// Short lines at the edges of pages that come again, but for their digits, on at least a third of them.
    private static func runningLines(_ lines: [TextLine], at breaks: [Int], in text: [UInt8]) -> [Int] {
        var places: [[UInt8]: [Int]] = [:]
        for start in breaks {
            let above = lines[..<min(start, lines.count)].lastIndex { !$0.marks.contains(.dropped) }
            let below = lines[min(start, lines.count)...].indices.prefix(2)
            var seen: Set<[UInt8]> = []
            for index in (above.map { [$0] } ?? []) + below where !lines[index].marks.contains(.dropped) {
                // A sentence is no running head, however often it comes again.
                guard lines[index].end - lines[index].start <= 150, !Sentence.isClosed(text, lines[index].range) else {
                    continue
                }
                let key = text[lines[index].range].filter { !Letters.isDigit($0) && $0 != 0x20 }
                if !key.isEmpty, seen.insert(key).inserted { places[key, default: []].append(index) }
            }
        }
        return places.values.filter { $0.count >= 2 && $0.count * 3 >= breaks.count }.flatMap { $0 }
    }
}

/// A line that only numbers a page.
enum PageNumber: Equatable {
    /// "- 3 -", "Trang 3/10": nothing else looks so.
    case labelled
    /// "3": may be a figure.
    case bare(Int)

    static func parse(_ text: [UInt8], _ range: Range<Int>) -> PageNumber? {
        guard range.count <= 24 else { return nil }
        if let value = number(text[range]) { return .bare(value) }
        var inner = text[range]
        for label: StaticString in ["Trang", "trang", "TRANG", "Page", "page"]
        where Letters.starts(text, at: range.lowerBound, with: label) {
            inner = inner.dropFirst(label.utf8CodeUnitCount)
            return isNumbered(inner) ? .labelled : nil
        }
        guard inner.count >= 3, inner.first == 0x2D, inner.last == 0x2D else { return nil }
        return number(trimmed(inner.dropFirst().dropLast())) != nil ? .labelled : nil
    }

    /// "3", "3/10", "3 / 10".
    private static func isNumbered(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(separator: 0x2F, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.allSatisfy { number(trimmed($0)) != nil }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        while bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
        return bytes
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...4).contains(bytes.count), bytes.allSatisfy(Letters.isDigit) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
