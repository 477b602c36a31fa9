/// All rules, in the order in which they are listed and tested: of two that equate the same figures the first speaks.
public enum RuleCatalog {
    static let relationRules: [any RelationRule] = [
        SumOfParts(), TableTotals(), TableComparison(), CountsOutOfNumber(), FractionAgainstPercent(), SharesAddUp(),
        ShareAgainstLevels(),
        AttainmentAgainstPlan(), GrowthAgainstLevels(), FromToAgainstChange(), ChangeAgainstLevels(),
        WholeBetweenParts(), ImpliedBases(), ContributionsAddUp(), CumulativeAgainstMonths(), StatedTwice(),
        MeanOfTotal(), TradeBalance(), YieldOfArea(), AgainstEarlierDocument(), AgainstPlanBook(), RatesWithinBounds(),
        RanksWithinNumber(),
        ClaimsInWords(), UserRelationRule(),
    ]

    static let flawRules: [any FlawRule] = [
        ImpossiblePerCent(), MagnitudeSlip(), FutureWithoutEstimate(), YearNotMeant(), DateNotInCalendar(),
        MisspelledPhrase(), DoubledWord(), ScanningSlip(), HeadingInLowerCase(), DocumentNumber(), PlaceAndDate(),
        NationalTitle(), IssuingBody(), Receivers(), SigningAuthority(), SignersName(), ClosingMark(),
    ]

    public static var all: [any Rule] { relationRules + flawRules }

    /// The rule with this identifier, or nil where there is none.
    public static func rule(_ id: String) -> (any Rule)? {
        all.first { type(of: $0).description.id == id }
    }
}
