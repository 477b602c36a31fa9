import Documents
import PlanBook
import Reading

/// The headings and leads that say of which group of the economy or of people all below them is: "Khu vực FDI", "Hộ gia
/// đình". Areas are the reader's own matter.
struct GroupHeadings {
    /// By block; nil below none.
    private var groups: [String?] = []

    init(_ release: Release) {
        var open: [(level: Int, group: String?)] = []
        for block in release.document.blocks {
            let level: Int? =
                switch block.kind {
                case .heading(let level): level
                case .paragraph: 100
                case .listItem(let depth): 100 + depth
                default: nil
                }
            if let level {
                open.removeAll { $0.level >= level }
                open.append((level, Self.group(release.words(block.range))))
            }
            groups.append(open.last { $0.group != nil }?.group)
        }
    }

    func group(of block: Int) -> String? { groups.indices.contains(block) ? groups[block] : nil }

    /// The words of a heading that names a group; nil for any other text.
    private static func group(_ text: String) -> String? {
        let key = NameKey.key(of: String(text.prefix(160)).trimmingNumber)
        // A heading is short; "Khu vực FDI tăng 12%, …" is a sentence.
        guard text.count < 120, key.split(separator: " ").count <= 10, !key.contains(where: \.isNumber),
            openings.contains(where: { (key + " ").hasPrefix($0 + " ") })
        else { return nil }
        return key
    }

    private static let openings = [
        "khu vực fdi", "khu vực có vốn", "khu vực nhà nước", "khu vực ngoài nhà nước", "khu vực ngoài quốc doanh",
        "khu vực kinh tế", "khu vực doanh nghiệp", "khu vực tư nhân", "khu vực trong nước", "khu vực nông thôn",
        "khu vực thành thị", "khu vực miền núi", "doanh nghiệp fdi", "doanh nghiệp có vốn", "doanh nghiệp nhà nước",
        "khối doanh nghiệp", "khối fdi", "hộ gia đình", "hộ kinh doanh", "đối tượng", "đối với", "lao động nữ",
        "phụ nữ",
        "nữ", "đồng bào dân tộc", "dân tộc thiểu số", "vùng dân tộc", "vùng đồng bào",
    ].map(NameKey.key)
}

extension String {
    /// Without "2.", "b)", "-" before its first word.
    fileprivate var trimmingNumber: String {
        var rest = Substring(self).drop { !$0.isLetter && !$0.isNumber }
        let number = rest.prefix { $0.isNumber || "IVXivx".contains($0) || $0 == "." }
        if !number.isEmpty, number.hasSuffix(".") || rest.dropFirst(number.count).first == ")" {
            rest = rest.dropFirst(number.count)
        } else if rest.dropFirst().first == ")" {
            rest = rest.dropFirst(2)
        }
        return String(rest)
    }
}
