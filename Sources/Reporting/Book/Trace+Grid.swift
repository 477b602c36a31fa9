import Checking
import Figures
import PlanBook

extension Trace {
    public func grid() -> Grid {
        var grid = Grid(
            title: .init(
                vi: "\(indicator.nameVi), \(area.fullName), \(period.text) (\(indicator.unit))",
                en: "\(indicator.nameEn), \(area.name), \(period.text) (\(indicator.unit))"),
            columns: [
                .init("known", vi: "biết từ", en: "known from"), .init("kind", vi: "loại", en: "kind"),
                .init("value", vi: "giá trị", en: "value", isNumber: true),
                .init("status", vi: "trạng thái", en: "status"),
                .init("recorded", vi: "ghi lúc", en: "recorded"), .init("person", vi: "người ghi", en: "by"),
                .init("source", vi: "nguồn", en: "source"), .init("place", vi: "chỗ", en: "place"),
                .init("reason", vi: "lý do", en: "reason"), .init("words", vi: "nguyên văn", en: "words"),
            ])
        for step in steps { grid.add(step.cells) }
        for aim in aims { grid.add(aim.cells) }
        for place in places { grid.add(place.cells) }
        for origin in stated { grid.add(origin.statedCells) }
        grid.notes += notes
        return grid
    }

    private var notes: [Bilingual] {
        var notes: [Bilingual] = []
        if let last = steps.last {
            notes.append(
                .init(
                    vi:
                        "Đang dùng: \(last.observation.value.map { Language.vi.printed($0.text) } ?? "đã rút") (\(steps.count) lần ghi).",
                    en:
                        "In force: \(last.observation.value.map { Language.en.printed($0.text) } ?? "withdrawn") (\(steps.count) records)."
                ))
        }
        if let last = places.last {
            notes.append(
                .init(
                    vi: "Hạng đang dùng: \(last.ranking.words ?? "đã rút") (\(places.count) lần ghi).",
                    en: "Rank in force: \(last.ranking.words ?? "withdrawn") (\(places.count) records)."))
        }
        if steps.isEmpty, places.isEmpty {
            notes.append(
                stated.isEmpty
                    ? .init(vi: "Sổ chưa có giá trị này.", en: "The book has no such value.")
                    : .init(
                        vi: "Sổ không có giá trị của chỉ tiêu kỳ này; tỷ lệ được lấy như văn bản đã nêu.",
                        en:
                            "The book has no value of its own for the period; its rates are taken as releases stated them."
                    ))
        }
        return notes
    }
}

extension Trace.Step {
    fileprivate var cells: [Grid.Cell] {
        origin.cells(
            known: observation.known, kind: origin.source?.kind.cell ?? .none, value: .number(observation.value?.text),
            status: observation.status.cell, reason: observation.reason)
    }
}

extension Trace.Aim {
    fileprivate var cells: [Grid.Cell] {
        origin.cells(
            known: target.inForce, kind: target.kindCell, value: target.valueCell, source: directive?.reference,
            reason: target.reason)
    }
}

extension Trace.Place {
    fileprivate var cells: [Grid.Cell] {
        origin.cells(
            known: ranking.known, kind: .word("rank", vi: "thứ hạng", en: "rank"), value: .text(ranking.words))
    }
}

extension Ranking {
    /// "10/63"; the score where there is no rank.
    fileprivate var words: String? {
        rank.map { place in outOf.map { "\(place)/\($0)" } ?? "\(place)" } ?? score?.text
    }
}

extension Trace.Origin {
    fileprivate var statedCells: [Grid.Cell] {
        guard let quotation else { return [] }
        let unit = quotation.unit.map { $0.hasPrefix("%") ? $0 : " \($0)" } ?? ""
        return cells(
            known: release?.day, kind: quotation.kind.statedCell,
            value: .marked(quotation.value, before: "", behind: unit), status: quotation.status.cell)
    }

    /// - Parameter source: what is named in place of where it was said.
    fileprivate func cells(
        known: Day?, kind: Grid.Cell, value: Grid.Cell, status: Grid.Cell = .none, source name: String? = nil,
        reason: String? = nil
    ) -> [Grid.Cell] {
        let place: Grid.Cell =
            if let range = quotation?.range {
                .text("\(range.lowerBound)-\(range.upperBound)")
            } else if let line {
                .word("\(line)", vi: "dòng \(line)", en: "line \(line)")
            } else {
                .none
            }
        return [
            .text(known?.text), kind, value, status, .text(entry?.at), .text(entry?.person),
            .text(name ?? release?.reference ?? source?.name), place, .text(reason), .text(sentence),
        ]
    }
}

extension Target {
    fileprivate var kindCell: Grid.Cell {
        let (kind, who) = (kind.words, assigner.words)
        return .word(
            "\(self.kind.rawValue), \(assigner.rawValue)", vi: "\(kind.vi), \(who.vi)", en: "\(kind.en), \(who.en)")
    }

    fileprivate var valueCell: Grid.Cell {
        guard let value else { return .none }
        return .number(upper.map { "\(value.text)-\($0.text)" } ?? value.text)
    }
}

extension Target.Kind {
    var words: (vi: String, en: String) {
        switch self {
        case .plan: ("kế hoạch", "plan")
        case .estimate: ("dự toán", "budget estimate")
        }
    }

    var cell: Grid.Cell { .word(rawValue, vi: words.vi, en: words.en) }
}

extension Target.Assigner {
    fileprivate var words: (vi: String, en: String) {
        switch self {
        case .council: ("HĐND giao", "by the council")
        case .committee: ("UBND giao", "by the committee")
        case .central: ("trung ương giao", "by the centre")
        }
    }
}

extension Source.Kind {
    fileprivate var cell: Grid.Cell {
        let words: (vi: String, en: String) =
            switch self {
            case .person: ("người nhập", "person")
            case .file: ("tệp", "file")
            case .release: ("văn bản", "release")
            case .feed: ("nguồn tự động", "feed")
            case .generated: ("số sinh ra", "generated")
            }
        return .word(rawValue, vi: words.vi, en: words.en)
    }
}

extension Figure.Kind {
    /// What a release states beside the value.
    fileprivate var statedCell: Grid.Cell {
        let vietnamese =
            switch self {
            case .level: "mức"
            case .growth: "tăng, giảm %"
            case .change: "tăng, giảm"
            case .attainment: "% kế hoạch"
            case .share: "tỷ lệ"
            case .fraction: "phân số"
            case .rank: "hạng"
            case .benchmark: "so với nơi khác"
            case .target: "mục tiêu"
            }
        return .word("stated, \(rawValue)", vi: "văn bản ghi: \(vietnamese)", en: "stated: \(rawValue)")
    }
}

extension Directive {
    /// "Nghị quyết 31/NQ-HĐND (2021-12-09)"
    fileprivate var reference: String { "\(type) \(number)" + (day.map { " (\($0.text))" } ?? "") }
}
