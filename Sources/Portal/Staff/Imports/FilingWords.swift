import Checking
import PlanBook

extension Filing {
    /// What becomes of a figure.
    var words: Bilingual {
        switch self {
        case .observed: .init(vi: "giá trị mới", en: "a new value")
        case .known: .init(vi: "sổ đã có", en: "known already")
        case .aimed: .init(vi: "mục tiêu", en: "a target")
        case .ranked: .init(vi: "thứ hạng", en: "a rank")
        case .stated: .init(vi: "giữ như thông cáo nói", en: "kept as stated")
        case .unmatched: .init(vi: "chưa rõ là chỉ tiêu nào", en: "of no known indicator")
        case .ignored: .init(vi: "không thuộc sổ", en: "none of the book's")
        case .unfit: .init(vi: "không nhận được", en: "can't be taken")
        }
    }
}
