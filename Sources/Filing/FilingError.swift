/// Why a release can't be filed.
public enum FilingError: Error, Hashable, Sendable, CustomStringConvertible {
    case noDay(name: String)

    public var description: String {
        switch self {
        case .noDay(let name):
            "\(name): văn bản không ghi ngày; hãy nêu bằng --day 2021-12-02 / the document bears no day; "
                + "say it with --day 2021-12-02"
        }
    }
}
