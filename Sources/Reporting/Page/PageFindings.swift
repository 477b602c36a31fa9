import Checking
import Reading

/// The findings that a page shows, numbered in the order of their places.
struct PageFindings {
    /// How a finding looks.
    enum Tone: String {
        case bad, doubt, good
        /// Nothing is said for or against the figure.
        case open

        init(_ verdict: Finding.Verdict) {
            switch verdict {
            case .contradicts: self = .bad
            case .cannotTell: self = .doubt
            case .holds: self = .good
            case .unknown: self = .open
            }
        }
    }

    struct Item {
        /// From 1.
        var number: Int
        var finding: Finding
        var suspect: CheckReport.Suspect?
        var tone: Tone { Tone(finding.verdict) }
    }

    /// A figure's link to a finding.
    struct Call {
        var number: Int
        var tone: Tone
    }

    let items: [Item]
    /// Indices of the figures whose correction would settle the most.
    let suspects: Set<Int>
    let language: Language
    private let byBlock: [Int: [Int]]
    private let byFigure: [Int: [Call]]

    init(_ checked: CheckedRelease, _ presentation: CheckPresentation) {
        language = presentation.language
        suspects = Set(checked.report.suspects.map(\.figure))
        let locator = Locator(checked.release.document)
        var items: [Item] = []
        var byBlock: [Int: [Int]] = [:]
        var byFigure: [Int: [Call]] = [:]
        for (index, finding) in presentation.shown(checked.report) {
            let item = Item(
                number: items.count + 1, finding: finding, suspect: checked.suspect(of: index))
            byBlock[locator.blockIndex(at: finding.range.lowerBound) ?? 0, default: []].append(items.count)
            for figure in finding.figures where finding.verdict != .holds && finding.verdict != .unknown {
                byFigure[figure, default: []].append(Call(number: item.number, tone: item.tone))
            }
            items.append(item)
        }
        self.items = items
        self.byBlock = byBlock
        self.byFigure = byFigure
    }

    /// What stands beside the block with this index.
    func items(beside block: Int) -> [Item] { (byBlock[block] ?? []).map { items[$0] } }

    func calls(at figure: Int) -> [Call] { byFigure[figure] ?? [] }
}
