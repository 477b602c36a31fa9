/// The words that the English grammar knows, in the same classes as those of the Vietnamese one.
extension Lexicon {
    static let english = Lexicon(Lexicon.englishTables)

    private static let englishTables: [(classes: WordClass, value: Int32, phrases: [String])] = [
        (
            .rise, 0,
            [
                "rose", "rise", "rises", "risen", "rising", "increase", "increased", "increases", "increasing", "up",
                "grew", "grow", "grows", "grown", "growing", "climbed", "climb", "climbing", "gained", "gain",
                "gaining", "jumped", "surged", "surging", "expanded", "expanding", "went up",
            ]
        ),
        (
            .fall, 0,
            [
                "fell", "fall", "falls", "fallen", "falling", "decrease", "decreased", "decreases", "decreasing",
                "down", "decline", "declined", "declines", "declining", "dropped", "drop", "dropping", "reduced",
                "reduction", "shrank", "contracted", "went down", "slipped", "lost",
            ]
        ),
        (.growthNoun, 0, ["growth", "growth rate"]),
        (
            .exceed, 0,
            ["exceeded", "exceeding", "exceed", "exceeds", "surpassed", "surpassing", "beat", "beating"]
        ),
        (.shortfall, 0, ["fell short of", "falling short of", "fall short of", "missed", "missing"]),
        (
            .reach, 0,
            [
                "came to", "stood at", "stands at", "reached", "reaches", "reaching", "totalled", "totaled",
                "totalling", "amounted to", "amounting to", "was", "were", "is", "are", "hit", "attained", "attaining",
                "achieved", "achieving", "recorded", "to reach", "is to reach", "are to reach", "will reach",
                "estimated at", "put at", "came by estimate to", "came in at", "being", "should reach",
                "should come down to",
            ]
        ),
        (.equal, 0, ["equal to", "equivalent to", "equalling", "equals"]),
        (
            .account, 0,
            [
                "accounting for", "accounted for", "accounts for", "account for", "making up", "made up", "makes up",
                "representing", "represented",
            ]
        ),
        (.compare, 0, ["compared with", "compared to", "against", "versus", "vs", "relative to", "than"]),
        (.higher, 0, ["higher", "above", "more", "ahead of"]),
        (.lower, 0, ["lower", "below", "less", "short of"]),
        (.from, 0, ["from"]),
        (.to, 0, ["to"]),
        (.plan, 0, ["plan", "plans", "target", "targets", "planned", "goal", "goals", "objective"]),
        (.budget, 0, ["budget estimate", "budget estimates", "budget plan", "budget target"]),
        (
            .benchmark, 0,
            ["national average", "nationwide average", "regional average", "average of the country", "country average"]
        ),
        (.estimated, 0, ["estimated", "estimate", "estimates", "preliminary", "by estimate"]),
        (.about, 0, ["about", "around", "approximately", "roughly", "some", "up to", "at least", "at most"]),
        (.over, 0, ["over", "more than", "above"]),
        (.under, 0, ["nearly", "almost", "close to", "less than", "under", "below"]),
        (.parts, 0, ["of which", "including", "in which", "comprising", "consisting of"]),
        (.rate, 0, ["rate", "share", "proportion"]),
        (.rankVerb, 0, ["ranked", "ranking", "ranks", "rank", "placed", "placing", "stood", "came"]),
        (.ordinal, 1, ["first"]), (.ordinal, 2, ["second"]), (.ordinal, 3, ["third"]), (.ordinal, 4, ["fourth"]),
        (.conjunction, 0, ["and", "or", "but", "while", "whereas"]),
        (
            .aimed, 0,
            [
                "should reach", "should come down to", "is to reach", "are to reach", "will reach", "to reach", "aims",
                "expected", "projected",
            ]
        ),
        // Time
        (.monthWord, 1, ["january", "jan"]), (.monthWord, 2, ["february", "feb"]), (.monthWord, 3, ["march"]),
        (.monthWord, 4, ["april", "apr"]), (.monthWord, 5, ["may"]), (.monthWord, 6, ["june", "jun"]),
        (.monthWord, 7, ["july", "jul"]), (.monthWord, 8, ["august", "aug"]), (.monthWord, 9, ["september", "sep"]),
        (.monthWord, 10, ["october", "oct"]), (.monthWord, 11, ["november", "nov"]),
        (.monthWord, 12, ["december", "dec"]),
        (
            .samePeriod, 0,
            [
                "the same period", "same period", "the same month", "the same quarter", "same month", "same quarter",
                "year on year",
            ]
        ),
        (
            .lastYear, 0,
            [
                "last year", "the previous year", "previous year", "the preceding year", "the year before",
                "a year earlier", "a year ago", "one year earlier", "the prior year", "prior year",
            ]
        ),
        (.lastMonth, 0, ["last month", "the previous month", "previous month", "the month before", "a month earlier"]),
        (.lastQuarter, 0, ["last quarter", "the previous quarter", "previous quarter", "the quarter before"]),
        (.month, 0, ["month", "months"]), (.quarter, 0, ["quarter"]), (.stage, 0, ["half"]),
        (.year, 0, ["year", "years"]),
        (.wholeYear, 0, ["this year", "the whole year", "the full year"]),
        // What makes a number no figure
        (
            .directive, 0,
            ["decree", "decision", "resolution", "directive", "circular", "law", "conclusion", "instruction"]
        ),
        (.number, 0, ["no"]),
        (
            .numbered, 0,
            [
                "level", "phase", "group", "type", "class", "grade", "category", "zone", "region", "article", "clause",
                "chapter", "section", "part", "table", "figure", "annex", "appendix", "page", "highway", "route",
                "version", "chart",
            ]
        ),
        (
            .function, 0,
            [
                "the", "a", "an", "of", "in", "at", "by", "for", "with", "its", "their", "this", "that", "it", "has",
                "have", "had", "been", "be", "also", "only", "just",
            ]
        ),
        (.age, 0, ["aged", "ages", "age", "years old", "years of age"]),
        (
            .groupNoun, 0,
            [
                "teenagers", "children", "persons", "people", "youths", "women", "men", "adults", "pupils", "workers",
                "population", "force", "those",
            ]
        ),
    ]
}
