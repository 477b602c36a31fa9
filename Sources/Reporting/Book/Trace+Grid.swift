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
        for target in targets {
            let directive = target.directive.flatMap { directives[$0] }?.reference
            grid.add([
                .text(target.inForce.text), target.kindCell, target.valueCell, .none, .none, .none,
                .text(directive ?? targetSources[target.source]?.name), target.place.map { .text("\($0)") } ?? .none,
                .text(target.reason), .none,
            ])
        }
        for measure in stated {
            let quotation = measure.quotation
            grid.add([
                .text(measure.day.text), quotation.kind.statedCell, .number(quotation.value), .none, .none, .none,
                .none, .text("\(quotation.range.lowerBound)-\(quotation.range.upperBound)"), .none,
                .text(quotation.quote),
            ])
        }
        if steps.isEmpty {
            grid.notes.append(.init(vi: "Sổ chưa có giá trị này.", en: "The book has no such value."))
        } else if let last = steps.last {
            grid.notes.append(
                .init(
                    vi: "Đang dùng: \(last.observation.value?.text ?? "đã rút") (\(steps.count) lần ghi).",
                    en: "In force: \(last.observation.value?.text ?? "withdrawn") (\(steps.count) records)."))
        }
        return grid
    }
}

extension Trace.Step {
    fileprivate var cells: [Grid.Cell] {
        let place =
            quotation.map { "\($0.range.lowerBound)-\($0.range.upperBound)" }
            ?? observation.place.map { "\(source?.kind == .release ? "" : "dòng ")\($0)" }
        return [
            .text(observation.known.text), source?.kind.cell ?? .none, .number(observation.value?.text),
            observation.status.cell, .text(entry?.at), .text(entry?.person),
            .text(release.map(\.reference) ?? source?.name), .text(place), .text(observation.reason), .text(sentence),
        ]
    }
}

extension [RippleItem] {
    /// What published releases state that the book no longer bears out.
    public func grid(of indicator: Indicator) -> Grid {
        var grid = Grid(
            title: .init(vi: "Văn bản cần đính chính: \(indicator.nameVi)", en: "To be corrected: \(indicator.nameEn)"),
            columns: [
                .init("release", vi: "văn bản", en: "release"), .init("place", vi: "chỗ", en: "place"),
                .init("quote", vi: "đã ghi", en: "said"), .init("now", vi: "nay là", en: "is now", isNumber: true),
                .init("sentence", vi: "câu", en: "sentence"), .init("draft", vi: "dự thảo sửa", en: "draft"),
            ])
        for item in self {
            grid.add([
                .text(item.release.reference),
                .text("\(item.quotation.range.lowerBound)-\(item.quotation.range.upperBound)"),
                .text(item.quotation.quote), .number(item.now.text), .text(item.sentence), .text(item.draft),
            ])
        }
        grid.notes.append(
            .init(
                vi: isEmpty ? "Không có văn bản nào ghi giá trị cũ." : "\(count) chỗ trong văn bản đã phát hành.",
                en: isEmpty ? "No release quotes an old value." : "\(count) places in published releases."))
        return grid
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
