import Figures
import Foundation

/// The areas that a release's words can name: its own and those below it, by what they were called on its day.
public struct AreaWords: Sendable {
    public let own: Area
    private var byName: [String: Area?] = [:]
    /// "tỉnh bắc ninh", of provinces that the own area isn't in.
    private let foreign: [String]

    public init(within own: Area, on day: Day, _ map: AreaMap) {
        self.own = own.named(on: day)
        foreign = map.areas.filter { $0.kind.level == 1 && $0.id != own.id && $0.exists(on: day) }
            .map { NameKey.key(of: $0.named(on: day).fullName) }
            .filter { $0 != NameKey.key(of: own.named(on: day).fullName) }
        for area in [own] + map.descendants(of: own.id, on: day) {
            let name = NameKey.key(of: area.named(on: day).fullName)
            // Where several are called so, the name settles nothing.
            byName[name] = byName[name] == nil ? .some(area) : .some(nil)
        }
    }

    /// The area that is called so ("huyện Việt Yên"); nil where none or several are.
    public func area(named words: String) -> Area? { byName[NameKey.key(of: words)] ?? nil }

    /// The other province that words name in full; nil where they name none.
    func foreignProvince(in key: String) -> String? {
        let text = " \(key) "
        guard text.contains(" tỉnh ") || text.contains(" \(Self.municipality) ") else { return nil }
        return foreign.first { text.contains(" \($0) ") }
    }

    private static let municipality = NameKey.key(of: Area.Kind.municipality.title)

    /// A subject's words without those that only say in which area it is: "thu ngân sách huyện Việt Yên", "trên địa bàn
    /// tỉnh Bắc Giang".
    ///
    /// - Parameter words: how the area is named, where that isn't the own name of the release's area.
    public func withoutArea(_ about: String, _ area: Area, words: String? = nil) -> String {
        let key = " \(NameKey.key(of: about)) "
        // "Của tỉnh" may go on with another province's name.
        let kind = area.kind.level > 1 ? area.kind.title : nil
        let names = [words, area.fullName, kind].compactMap(\.self).map(NameKey.key)
        var rest = key
        for name in names where !name.isEmpty {
            for opening in ["trên địa bàn toàn", "trên địa bàn", "trong toàn", "toàn", "của", "tại", "ở", "cả"] {
                rest = rest.replacingOccurrences(of: " \(opening) \(name) ", with: " ")
            }
            // A kind alone, without a word that leads to it, may be what is counted: "xã đạt chuẩn".
            if name.contains(" "), name != NameKey.key(of: area.kind.title) {
                rest = rest.replacingOccurrences(of: " \(name) ", with: " ")
            }
        }
        return rest == key ? about : rest.split(separator: " ").joined(separator: " ")
    }
}
