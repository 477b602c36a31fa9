import Figures
import Foundation
import PlanBook
import Reporting

/// Addresses of the portal's pages: words of their language, the same for good.
struct Links: Sendable {
    let language: Language

    /// The first part of a page's address in both languages.
    enum Section: CaseIterable {
        case releases, indicators, sectors, areas, figures, ranks, tasks, directives, search, check, about, api
        case signIn, signOut, work

        func word(_ language: Language) -> String {
            switch self {
            case .releases: language(vi: "thong-cao", en: "releases")
            case .indicators: language(vi: "chi-tieu", en: "indicators")
            case .sectors: language(vi: "linh-vuc", en: "sectors")
            case .areas: language(vi: "dia-ban", en: "areas")
            case .figures: language(vi: "so-lieu", en: "figures")
            case .ranks: language(vi: "xep-hang", en: "ranks")
            case .tasks: language(vi: "nhiem-vu", en: "tasks")
            case .directives: language(vi: "van-ban", en: "directives")
            case .search: language(vi: "tim", en: "search")
            case .check: language(vi: "kiem-tra", en: "check")
            case .about: language(vi: "gioi-thieu", en: "about")
            case .api: "api"
            case .signIn: language(vi: "dang-nhap", en: "sign-in")
            case .signOut: language(vi: "dang-xuat", en: "sign-out")
            case .work: language(vi: "lam-viec", en: "work")
            }
        }
    }

    /// "/" or "/en"
    var home: String { language == .vi ? "/" : "/en" }

    func section(_ section: Section) -> String { prefix + "/" + section.word(language) }

    func page(_ section: Section, _ parts: String...) -> String { page(section, parts) }

    func page(_ section: Section, _ parts: [String]) -> String {
        parts.reduce(self.section(section)) { $0 + "/" + Self.escaped($1) }
    }

    func indicator(_ code: String) -> String { page(.indicators, code) }

    func area(_ slug: String) -> String { page(.areas, slug.split(separator: "/").map(String.init)) }

    /// The record of one figure of the book: where it came from and how it was revised.
    func figure(_ indicator: String, _ area: String, _ period: Period) -> String {
        page(.figures, [indicator, period.text] + area.split(separator: "/").map(String.init))
    }

    func release(_ id: Int64) -> String { page(.releases, "\(id)") }

    /// One of the files that a release was published as.
    func published(_ kind: PublicationFile.Kind, of release: Int64) -> String {
        page(.releases, "\(release)", "tep", kind.rawValue)
    }

    /// The record of one figure of a release, by its place among the release's figures, from 0.
    func quotation(_ position: Int, of release: Int64) -> String {
        page(.releases, "\(release)", Section.figures.word(language), "\(position + 1)")
    }

    /// All figures of a release as a file.
    func figures(of release: Int64, _ ending: String) -> String {
        page(.releases, "\(release)", Section.figures.word(language) + "." + ending)
    }

    func directive(_ id: Int64) -> String { page(.directives, "\(id)") }
    func task(_ id: Int64) -> String { page(.tasks, "\(id)") }
    func sector(_ code: String) -> String { page(.sectors, code) }

    /// "/atom.xml" or "/en/atom.xml"
    var feed: String { prefix + "/atom.xml" }

    private var prefix: String { language == .vi ? "" : "/en" }

    /// An address with what is asked of it; empty values are left out.
    static func query(_ path: String, _ values: [(String, String?)]) -> String {
        let parts = values.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "\(name)=\(escaped($0))" }
        }
        return parts.isEmpty ? path : path + "?" + parts.joined(separator: "&")
    }

    /// RFC 3986: all but unreserved characters as their bytes.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                escaped += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return escaped
    }
}
