import PlanBook

/// Places of areas among others by an index.
enum RankingResource {
    static let list = APIOperation.list(
        "/rankings", "listRankings", vi: "Xếp hạng.", en: "Ranks.",
        [.indicator, .area, .period, .known, .revisions], shape
    ) { asked in
        let found = try asked.reader.rankings(
            try asked.factChoice(), after: asked.after?.first ?? 0, limit: asked.limit + 1)
        return APIPage(found, limit: asked.limit) { [$0.id] }.map { Row($0, asked.outline) }
    }

    struct Row: Sendable {
        let ranking: Ranking
        let place: FactPlace

        init(_ ranking: Ranking, _ outline: BookOutline) {
            self.ranking = ranking
            place = FactPlace(ranking.indicator, ranking.area, ranking.period, outline)
        }
    }

    private static let shape = RecordShape<Row>(
        "Ranking",
        RecordShape.Field.place(\.place) + [
            .maybeInteger("rank", vi: "Thứ hạng", en: "Rank") { $0.ranking.rank.map(Int64.init) },
            .maybeInteger("out_of", vi: "Trong số", en: "How many were ranked") { $0.ranking.outOf.map(Int64.init) },
            .maybe("score", .decimal, vi: "Điểm", en: "Score") { $0.ranking.score?.text },
            .maybeInteger("change", vi: "Tăng bậc, theo nguồn", en: "Ranks gained, as the source states it") {
                $0.ranking.change.map(Int64.init)
            },
            .formed("known", .day, vi: "Biết từ ngày", en: "The day from which it is known") { $0.ranking.known.text },
            .integer("id", vi: "Số của dòng trong sổ", en: "The row's number in the book") { $0.ranking.id },
        ])
}
