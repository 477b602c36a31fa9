import Figures

/// The targets of one indicator, area and period in force: of the plan (kế hoạch) and of the budget (dự toán), which
/// stand beside each other.
public struct TargetPair: Hashable, Sendable {
    public var plan: Target?
    public var estimate: Target?

    public init(plan: Target? = nil, estimate: Target? = nil) {
        self.plan = plan
        self.estimate = estimate
    }

    public var isEmpty: Bool { plan == nil && estimate == nil }

    public func target(of kind: Target.Kind) -> Target? {
        switch kind {
        case .plan: plan
        case .estimate: estimate
        }
    }

    /// The one that an indicator is measured by: the budget's by its estimates, all others by their plan; where there is
    /// only one, that.
    public func usual(for indicator: Indicator) -> Target? {
        let kind = indicator.targetKind
        return target(of: kind) ?? target(of: kind.other)
    }

    /// The other one, where both are in force.
    public func other(for indicator: Indicator) -> Target? {
        let kind = indicator.targetKind
        return target(of: kind) == nil ? nil : target(of: kind.other)
    }
}

extension Target.Kind {
    public var other: Target.Kind { self == .plan ? .estimate : .plan }
}

extension Indicator {
    /// Which targets it is measured by in the first place.
    public var targetKind: Target.Kind { sector == "budget" ? .estimate : .plan }

    /// Whether a part of the year is held against the year's target: what adds up from January on.
    public func takesYearTarget(in period: Period) -> Bool {
        period.isPartOfYear && period.isCumulative && accumulation == .flow
    }
}

extension TargetPair {
    /// The last words of each kind and assigner: of those that aren't taken back, the council's counts before the
    /// committee's, and that before the central government's.
    init(_ words: [TargetWord: Target]) {
        func first(_ kind: Target.Kind) -> Target? {
            words.lazy.filter { $0.key.kind == kind && $0.value.value != nil }.map(\.value)
                .min { $0.assigner.rank < $1.assigner.rank }
        }
        self.init(plan: first(.plan), estimate: first(.estimate))
    }
}

/// Whose word on a target it is: the same assigner's later one takes its place.
struct TargetWord: Hashable {
    var kind: Target.Kind
    var assigner: Target.Assigner
}
