import PlanBook

extension [RippleSentence] {
    /// What published releases state that the book no longer bears out: a row a sentence.
    public func grid(of indicator: Indicator) -> Grid {
        var grid = Grid(
            title: .init(vi: "Văn bản cần đính chính: \(indicator.nameVi)", en: "To be corrected: \(indicator.nameEn)"),
            columns: [
                .init("release", vi: "văn bản", en: "release"),
                .init("indicator", vi: "chỉ tiêu", en: "indicator", isDetail: true),
                .init("place", vi: "chỗ", en: "place"),
                .init("quote", vi: "đã ghi", en: "said"), .init("now", vi: "nay là", en: "is now"),
                .init("sentence", vi: "câu", en: "sentence"), .init("draft", vi: "dự thảo sửa", en: "draft"),
            ])
        for sentence in self {
            let corrections = sentence.corrections
            grid.add([
                .text(sentence.release.reference), .list(corrections.map(\.indicator.code)),
                .list(corrections.map { "\($0.quotation.range.lowerBound)-\($0.quotation.range.upperBound)" }),
                .list(corrections.map(\.quotation.quote)), .numbers(corrections.map(\.now.text)),
                .text(sentence.words), .text(sentence.draft),
            ])
        }
        let figures = reduce(0) { $0 + $1.corrections.count }
        grid.notes.append(
            .init(
                vi: isEmpty
                    ? "Không có văn bản nào ghi giá trị cũ."
                    : "\(figures) số liệu trong \(count) câu của văn bản đã phát hành.",
                en: isEmpty
                    ? "No release quotes an old value." : "\(figures) figures in \(count) sentences of releases."))
        return grid
    }
}
