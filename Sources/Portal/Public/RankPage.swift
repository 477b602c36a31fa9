import Figures
import PlanBook

/// The province's places by all indexes, year by year.
struct RankPage {
    private let asked: PageRequest
    private static let yearLimit = 8

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let vintage = try asked.askedVintage()
        let fields = try await asked.kitchen.store.readPublic { reader, outline -> Fields in
            let all = try reader.rankingHistory(in: outline.home.id, vintage)
            let years = Set(all.filter { $0.ranking.period.canonical.span == .year }.map(\.ranking.period.year))
                .sorted().suffix(Self.yearLimit)
            let byIndicator = Dictionary(grouping: all) { $0.ranking.indicator }
            let lines = outline.catalogue.indicators.compactMap { indicator -> Fields? in
                byIndicator[indicator.id].map { Self.line(indicator, $0, Array(years), asked) }
            }
            var fields: Fields = [
                "place": outline.home.fullName, "years": years.map { "\($0)" }, "lines": lines,
                "hasLines": !lines.isEmpty,
            ]
            fields.set("asKnown", vintage.day.map(asked.printing.day))
            return fields
        }
        return try asked.page("ranks", title: asked.language(vi: "Xếp hạng", en: "Ranks"), fields)
    }

    private static func line(
        _ indicator: Indicator, _ standings: [RankingStanding], _ years: [Int], _ asked: PageRequest
    ) -> Fields {
        let byYear = Dictionary(
            standings.filter { $0.ranking.period.canonical.span == .year }.map { ($0.ranking.period.year, $0) },
            uniquingKeysWith: { _, last in last })
        var fields: Fields = [
            "name": asked.printing.name(indicator), "address": asked.links.indicator(indicator.code),
            "cells": years.map { year in byYear[year].map { cell($0, asked) } ?? ["text": "", "isEmpty": true] },
        ]
        // The first place stands on top of the line.
        let places = years.compactMap { byYear[$0]?.ranking.rank }.map { Rational(Int128(-$0)) }
        fields["spark"] = SmallCharts.spark(places)
        return fields
    }

    private static func cell(_ standing: RankingStanding, _ asked: PageRequest) -> Fields {
        let ranking = standing.ranking
        var fields: Fields = ["text": ranking.rank.map { "\($0)" } ?? ""]
        fields.set("outOf", ranking.rank == nil ? nil : ranking.outOf.map { "/\($0)" })
        fields.set("score", ranking.score.map(asked.printing.number))
        // Ranks of different numbers of areas say little about each other.
        let isComparable = standing.before == nil || standing.isComparable || ranking.outOf == nil
        if let change = (isComparable ? standing.rankChange : nil) ?? ranking.change, change != 0 {
            fields["change"] = change > 0 ? "▲\(change)" : "▼\(-change)"
            fields["changeWords"] =
                change > 0
                ? asked.language(vi: "tăng \(change) bậc", en: "up \(change)")
                : asked.language(vi: "giảm \(-change) bậc", en: "down \(-change)")
            fields["mood"] = change > 0 ? "high" : "low"
        }
        return fields
    }
}
