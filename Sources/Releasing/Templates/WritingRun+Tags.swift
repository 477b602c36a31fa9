import Figures
import PlanBook

extension WritingRun {
    /// What a tag within a line becomes.
    /// - Parameter before: the words that stand before it.
    mutating func inline(_ tag: TemplateTag, before: String) -> [WrittenRun] {
        guard let word = TagWord(rawValue: tag.word) else { return figure(tag, before: before) }
        switch word {
        case .sentence, .parts: return sentence(tag, word, before: before)
        case .assessment: return assessment(tag, before: before)
        case .directives: return directives(of: tag)
        case .when: return []
        case .table, .chart, .tasks, .targets, .receivers, .include:
            faults.append(TemplateFault(.blockInLine(tag.word), at: tag.place))
            return []
        case .area: return text(areaName, tag)
        case .areaName: return text(area.name, tag)
        case .year: return text("\(period.year)", tag)
        case .nextYear: return text("\(period.year + 1)", tag)
        case .previousYear: return text("\(period.year - 1)", tag)
        case .period: return text(PeriodPhrase.text(period, language), tag)
        case .day:
            return text(language == .vi ? "\(day.day)/\(day.month)/\(day.year)" : FrameWords.date(day, .en), tag)
        case .place: return text(area.name, tag)
        case .number: return text(number ?? FrameWords.roomForNumber, tag)
        case .date: return text(FrameWords.date(day, language), tag)
        case .signer: return text(signer ?? "", tag)
        }
    }

    /// "tỉnh Bắc Giang", "Bắc Giang province"
    private var areaName: String {
        if language == .en {
            return area.kind.englishTitle.isEmpty ? area.name : "\(area.name) \(area.kind.englishTitle)"
        }
        return area.kind.title.isEmpty ? area.name : "\(area.kind.title.lowercased()) \(area.name)"
    }

    private func text(_ text: String, _ tag: TemplateTag) -> [WrittenRun] {
        let cased =
            switch tag["case"] {
            case "upper": text.uppercased()
            case "lower": text.lowercased()
            case "title": text.capitalisedFirst
            default: text
            }
        return [.text(cased)]
    }

    // MARK: - What tags name

    /// Tells of tags and indicators that there are not, each once with its place.
    mutating func checkIndicator(_ tag: TemplateTag) {
        if let word = TagWord(rawValue: tag.word) {
            let codes: [String] =
                switch word {
                case .sentence, .parts, .chart: [tag.argument].compactMap { $0 }
                case .when: [tag.argument?.split(separator: ":").first.map(String.init)].compactMap { $0 }
                case .table: (tag["indicators"] ?? "").split(separator: ",").map(String.init)
                default: []
                }
            for code in codes where facts.catalogue.indicator(code) == nil { reportUnknown(code, tag) }
            if let sector = tag["sector"], !facts.catalogue.sectors.contains(where: { $0.code == sector }) {
                let codes = facts.catalogue.sectors.map(\.code)
                faults.append(
                    TemplateFault(
                        .badOption(
                            key: "sector", value: sector,
                            expected: .init(vi: codes.joined(separator: ", "), en: "one of them")),
                        at: tag.option("sector")?.place ?? tag.place))
            }
        } else if facts.catalogue.indicator(tag.word) == nil {
            let words = TagWord.allCases.map(\.rawValue)
            // A word without a measure may have been meant as a directive.
            let isDirective = tag.argument != nil || Nearest.text(to: tag.word, among: words) != nil
            if isDirective, tag.measure == nil,
                Nearest.text(to: tag.word, among: facts.catalogue.indicators.map(\.code)) == nil
            {
                let nearest = Nearest.text(to: tag.word, among: words)
                faults.append(TemplateFault(.unknownTag(tag.word, nearest: nearest), at: tag.place))
            } else {
                reportUnknown(tag.word, tag)
            }
        }
        if let other = tag["of"], facts.catalogue.indicator(other) == nil { reportUnknown(other, tag) }
        if let name = tag["area"], (try? facts.areas.requireArea(name, on: day)) == nil {
            faults.append(
                TemplateFault(
                    .badOption(
                        key: "area", value: name, expected: .init(vi: "một địa bàn của sổ", en: "an area of the book")),
                    at: tag.option("area")?.place ?? tag.place))
        }
    }

    private mutating func reportUnknown(_ code: String, _ tag: TemplateTag) {
        let nearest = Nearest.text(to: code, among: facts.catalogue.indicators.map(\.code))
        faults.append(TemplateFault(.unknownIndicator(code, nearest: nearest), at: tag.place))
    }

    func area(of tag: TemplateTag) -> Area {
        tag["area"].flatMap { try? facts.areas.requireArea($0, on: day) } ?? area
    }

    func period(of tag: TemplateTag) -> Period {
        tag["period"].flatMap(PeriodWord.init)?.resolved(period) ?? period
    }

    mutating func missing(_ what: String, _ tag: TemplateTag) {
        guard !tag.isSet("optional") else { return }
        faults.append(
            TemplateFault(
                .missingFigure(what, period: period(of: tag).text, area: area(of: tag).fullName), at: tag.place))
    }

    /// Whether the book knows what a `{{when code:measure}}` asks for.
    func isKnown(_ tag: TemplateTag) -> Bool {
        let words = (tag.argument ?? "").split(separator: ":").map(String.init)
        guard let code = words.first, let indicator = facts.catalogue.indicator(code) else { return true }
        let (area, period) = (area(of: tag), period(of: tag))
        switch words.dropFirst().first.flatMap(TagMeasure.init) ?? .value {
        case .value: return facts.value(indicator, area, period) != nil
        case .growth, .change: return facts.movement(indicator, area, period) != nil
        case .attainment, .over: return facts.standing(indicator, area, period) != nil
        case .rank: return facts.place(indicator, area, period)?.rank != nil
        case .rankChange: return facts.place(indicator, area, period)?.change != nil
        case .share: return facts.share(indicator, of: nil, area, period) != nil
        case .fraction: return facts.fraction(indicator, area, period) != nil
        case .benchmark: return facts.benchmark(indicator, area, period) != nil
        case .target: return facts.target(indicator, area, period) != nil
        case .earlier: return facts.value(indicator, area, period.yearEarlier) != nil
        }
    }

    // MARK: - Sentences

    /// A whole clause, or the list of parts alone.
    private mutating func sentence(_ tag: TemplateTag, _ word: TagWord, before: String) -> [WrittenRun] {
        guard let indicator = tag.argument.flatMap({ facts.catalogue.indicator($0) }) else { return [] }
        var known = facts.facts(indicator, in: area(of: tag), period(of: tag), breakdown: tag["breakdown"])
        if !tag.isSet("parts") && word == .sentence { known.parts = [] }
        let wish = wish(of: tag, before: before)
        do {
            let runs =
                word == .parts
                ? try sentences.partItems(known, wish).joinedRuns(by: "; ").merged
                : try sentences.sentence(known, wish)
            if runs.isEmpty { missing(tag.argument ?? tag.word, tag) }
            return runs
        } catch {
            faults.append(TemplateFault(.tooManyDigits(tag.argument ?? tag.word), at: tag.place))
            return []
        }
    }

    private func wish(of tag: TemplateTag, before: String) -> SentenceWriter.Wish {
        var wish = SentenceWriter.Wish()
        wish.subject = tag["subject"]
        let area = area(of: tag).named(on: day)
        if area.id != self.area.id {
            wish.area = language == .vi ? "\(area.kind.title.lowercased()) \(area.name)" : area.name
        }
        wish.leavesSubject = !tag.isSet("lead", otherwise: true)
        wish.isOpening = Self.opens(before)
        wish.saysPeriod = tag.isSet("says_period", otherwise: period(of: tag).canonical != period)
        wish.showsParts = tag.isSet("parts") || tag.word == TagWord.parts.rawValue
        wish.showsGrowth = tag.isSet("growth", otherwise: true)
        wish.showsPlan = tag.isSet("plan", otherwise: true)
        wish.showsPlace = tag.isSet("rank", otherwise: true)
        wish.showsBenchmark = tag.isSet("benchmark", otherwise: true)
        wish.level = .init(decimals: tag["decimals"].flatMap(Int.init), unit: tag["unit"])
        wish.rate = .init(decimals: tag["rate_decimals"].flatMap(Int.init))
        return wish
    }

    /// Whether a sentence begins behind these words.
    static func opens(_ before: String) -> Bool {
        guard let last = before.last(where: { !$0.isWhitespace }) else { return true }
        return ".!?:".contains(last)
    }
}
