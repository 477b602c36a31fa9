import Figures

/// What is wrong with a formula, and where.
public struct FormulaError: Error, Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case empty
        case unexpected(String)
        /// A parenthesis that is never closed.
        case unclosed
        /// The text ends where a code or a number must follow.
        case endsEarly
        case badNumber(String)
        /// Longer than ``Formula/maximumLength``.
        case tooLong
        /// Parentheses and signs nested deeper than ``Formula/maximumDepth``.
        case tooDeep
        /// No indicator has this code.
        case unknownCode(String, nearest: String?)
        /// The indicator is derived from itself, by way of these.
        case circle([String])
    }

    public var kind: Kind
    /// The character that is wrong, from 1.
    public var column: Int
}

extension FormulaError: ToldError {
    /// In Vietnamese and then in English.
    public var description: String {
        let (vietnamese, english) = sentences
        return "công thức, ký tự \(column): \(vietnamese) / formula, character \(column): \(english)"
    }

    private var sentences: (String, String) {
        switch kind {
        case .empty: ("trống; hãy ghi mã chỉ tiêu và phép tính", "it is empty; write codes and operators")
        case .unexpected(let text): ("không hiểu «\(text)»", "'\(text)' isn't expected here")
        case .unclosed: ("dấu «(» chưa đóng; hãy thêm «)»", "'(' is never closed; add ')'")
        case .endsEarly: ("thiếu mã chỉ tiêu hoặc số ở cuối", "a code or a number is missing at the end")
        case .badNumber(let text):
            ("số «\(text)» không đọc được; viết như 1000 hoặc 0.5", "'\(text)' is no number; write 1000 or 0.5")
        case .tooLong:
            ("dài quá \(Formula.maximumLength) ký tự", "it is longer than \(Formula.maximumLength) characters")
        case .tooDeep:
            ("lồng quá \(Formula.maximumDepth) cấp", "it is nested deeper than \(Formula.maximumDepth) levels")
        case .unknownCode(let code, let nearest):
            (
                "không có chỉ tiêu «\(code)»" + (nearest.map { "; gần nhất là «\($0)»" } ?? ""),
                "no indicator '\(code)'" + (nearest.map { "; the nearest is '\($0)'" } ?? "")
            )
        case .circle(let codes):
            (
                "tính vòng quanh: \(codes.joined(separator: " → "))",
                "it goes round in a circle: \(codes.joined(separator: " → "))"
            )
        }
    }
}
