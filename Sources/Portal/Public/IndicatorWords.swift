import Checking
import PlanBook

extension Indicator.AreaRollup {
    var words: Bilingual {
        switch self {
        case .sum: .init(vi: "cộng các địa bàn", en: "the sum of areas")
        case .mean: .init(vi: "bình quân có quyền số", en: "a weighted mean")
        case .none: .init(vi: "không cộng được", en: "doesn't add up")
        }
    }
}

extension Indicator.PeriodRollup {
    var words: Bilingual {
        switch self {
        case .sum: .init(vi: "cộng các kỳ", en: "the sum of periods")
        case .last: .init(vi: "số cuối kỳ", en: "the last value")
        case .mean: .init(vi: "bình quân", en: "the mean")
        case .none: .init(vi: "không cộng được", en: "doesn't add up")
        }
    }
}

extension Indicator.Direction {
    var words: Bilingual {
        switch self {
        case .up: .init(vi: "cao hơn", en: "higher")
        case .down: .init(vi: "thấp hơn", en: "lower")
        case .none: .init(vi: "không xét", en: "neither")
        }
    }
}
