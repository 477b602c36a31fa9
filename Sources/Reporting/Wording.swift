import Checking
import Documents
import Figures
import Reading

// The words for people of what the rooms name.

extension Figure.Kind {
    public func label(_ language: Language) -> String {
        switch self {
        case .level: language(vi: "mức", en: "level")
        case .growth: language(vi: "tăng trưởng", en: "growth")
        case .change: language(vi: "thay đổi", en: "change")
        case .attainment: language(vi: "thực hiện", en: "attainment")
        case .share: language(vi: "tỷ lệ", en: "share")
        case .fraction: language(vi: "phân số", en: "fraction")
        case .rank: language(vi: "thứ hạng", en: "rank")
        case .benchmark: language(vi: "đối chiếu", en: "benchmark")
        case .target: language(vi: "mục tiêu", en: "target")
        }
    }
}

extension Figure.Base {
    public func label(_ language: Language) -> String {
        switch self {
        case .previousYear: language(vi: "năm trước", en: "previous year")
        case .samePeriod: language(vi: "cùng kỳ", en: "same period")
        case .previousMonth: language(vi: "tháng trước", en: "previous month")
        case .previousQuarter: language(vi: "quý trước", en: "previous quarter")
        case .plan: language(vi: "kế hoạch", en: "plan")
        case .estimate: language(vi: "dự toán", en: "budget estimate")
        case .year(let year): language(vi: "năm \(year)", en: "\(year)")
        }
    }
}

extension Figure.Status {
    public func label(_ language: Language) -> String {
        switch self {
        case .actual: language(vi: "thực hiện", en: "actual")
        case .estimate: language(vi: "ước", en: "estimate")
        case .target: language(vi: "mục tiêu", en: "target")
        }
    }
}

extension Figure.Approximator {
    /// Stands before the value.
    var sign: String {
        switch self {
        case .about: "≈"
        case .over: ">"
        case .under: "<"
        }
    }
}

extension NumberMention.Disposition {
    func label(_ language: Language) -> String {
        switch self {
        case .figure: language(vi: "số liệu", en: "figure")
        case .reference: language(vi: "văn bản dẫn", en: "reference")
        case .setAside: language(vi: "để riêng", en: "set aside")
        case .notUnderstood: language(vi: "chưa hiểu", en: "not understood")
        }
    }
}

extension SetAsideReason {
    func label(_ language: Language) -> String {
        switch self {
        case .date: language(vi: "ngày tháng", en: "date")
        case .period: language(vi: "kỳ", en: "period")
        case .time: language(vi: "giờ", en: "time of day")
        case .heading: language(vi: "số mục", en: "heading number")
        case .listNumber: language(vi: "số thứ tự", en: "list number")
        case .documentNumber: language(vi: "số văn bản", en: "document number")
        case .legalArticle: language(vi: "điều khoản", en: "legal article")
        case .age: language(vi: "tuổi", en: "age")
        case .category: language(vi: "loại", en: "category")
        case .duration: language(vi: "khoảng thời gian", en: "span of time")
        case .phoneNumber: language(vi: "số điện thoại", en: "phone number")
        case .postcode: language(vi: "mã bưu chính", en: "postcode")
        case .address: language(vi: "địa chỉ", en: "address")
        case .name: language(vi: "tên gọi", en: "name")
        case .norm: language(vi: "định mức", en: "norm")
        case .determiner: language(vi: "từ chỉ lượng", en: "determiner")
        case .ordinal: language(vi: "thứ tự", en: "ordinal")
        case .tableIndex: language(vi: "số cột, số hàng", en: "row or column number")
        case .pageNumber: language(vi: "số trang", en: "page number")
        }
    }
}

extension Finding.Severity {
    public func label(_ language: Language) -> String {
        switch self {
        case .arithmetic: language(vi: "số học", en: "arithmetic")
        case .conclusion: language(vi: "kết luận", en: "conclusion")
        case .form: language(vi: "thể thức", en: "form")
        case .wording: language(vi: "câu chữ", en: "wording")
        }
    }
}

extension Finding.Verdict {
    func label(_ language: Language) -> String {
        switch self {
        case .holds: language(vi: "khớp", en: "holds")
        case .contradicts: language(vi: "không khớp", en: "contradicts")
        case .cannotTell: language(vi: "chưa rõ", en: "cannot tell")
        case .unknown: language(vi: "sổ chưa có", en: "unknown")
        }
    }
}

extension Finding {
    /// The message as a sentence of its own.
    func sentence(_ language: Language) -> String {
        let message = language(message)
        guard let first = message.first else { return message }
        let ended = message.last.map { ".!?".contains($0) } ?? false
        return first.uppercased() + message.dropFirst() + (ended ? "" : ".")
    }

    /// What would agree, where the message doesn't say it.
    var unsaidExpectation: String? {
        expected.flatMap { message.vi.contains($0) ? nil : $0 }
    }
}

extension DocumentNote {
    func sentence(_ language: Language) -> String {
        switch kind {
        case .decoded(let encoding):
            language(vi: "Đọc theo bảng mã \(encoding).", en: "Decoded from \(encoding).")
        case .invalidBytes(let count):
            language(
                vi: "\(count) chỗ không phải UTF-8 hợp lệ, thay bằng U+FFFD.",
                en: "\(count) places are not valid UTF-8 and stand as U+FFFD.")
        case .recognised:
            language(
                vi: "Chữ được nhận dạng từ ảnh, có thể nhầm chữ và số.",
                en: "Recognised from a picture; letters and digits may be mistaken.")
        }
    }
}

extension Language {
    /// A canonical value (`15745.3`, `138/184`, `3.5-4`) as this language prints numbers: `15.745,3`.
    func printed(_ value: String) -> String {
        let thousands: Character = self == .vi ? "." : ","
        let decimal: Character = self == .vi ? "," : "."
        var printed = ""
        var rest = Substring(value)
        while let start = rest.firstIndex(where: \.isNumber) {
            printed += rest[..<start]
            let end = rest[start...].firstIndex { !$0.isNumber } ?? rest.endIndex
            printed += rest[start..<end].grouped(by: thousands)
            rest = rest[end...]
            guard rest.first == "." else { continue }
            let fraction = rest.dropFirst().prefix(while: \.isNumber)
            printed += "\(decimal)\(fraction)"
            rest = rest[fraction.endIndex...]
        }
        return printed + rest
    }
}
