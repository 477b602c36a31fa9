import Checking
import Figures
import Reading

/// What is marked in the running text of a page: figures, references and numbers, in order and without overlap.
struct PageMarks {
    enum Kind {
        case figure(Int)
        case reference
        case setAside(SetAsideReason)
        case notUnderstood
    }

    struct Mark {
        /// Bytes of the document's `flow`.
        var range: Range<Int>
        var kind: Kind
    }

    private let marks: [Mark]

    init(_ release: Release) {
        var all = release.figures.enumerated().map { Mark(range: $0.element.range, kind: .figure($0.offset)) }
        all += release.references.map { Mark(range: $0.range, kind: .reference) }
        for number in release.numbers {
            switch number.disposition {
            case .figure, .reference: continue
            case .setAside(let reason): all.append(Mark(range: number.range, kind: .setAside(reason)))
            case .notUnderstood: all.append(Mark(range: number.range, kind: .notUnderstood))
            }
        }
        all.sort { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
        var marks: [Mark] = []
        for mark in all where !mark.range.isEmpty && mark.range.lowerBound >= (marks.last?.range.upperBound ?? 0) {
            marks.append(mark)
        }
        self.marks = marks
    }

    /// The marks that lie within `range`.
    func within(_ range: Range<Int>) -> ArraySlice<Mark> {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return marks[low...].prefix { $0.range.upperBound <= range.upperBound }
    }
}
