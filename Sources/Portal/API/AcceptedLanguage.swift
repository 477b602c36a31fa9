import HTTPTypes
import Reporting

extension Language {
    /// What `Accept-Language` (RFC 9110) prefers; Vietnamese where it names neither language or both alike.
    init(accepting header: String?) {
        var best: [Language: Double] = [:]
        for range in (header ?? "").split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            guard let tag = parts.first, let language = Language(rawValue: String(tag.prefix { $0 != "-" })) else {
                continue
            }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            best[language] = max(best[language] ?? 0, quality)
        }
        self = (best[.en] ?? 0) > (best[.vi] ?? 0) ? .en : .vi
    }
}
