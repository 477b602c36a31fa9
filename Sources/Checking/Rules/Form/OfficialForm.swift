import Documents
import Figures
import Reading

/// The parts of an administrative document that Nghị định 30/2020/NĐ-CP, appendix I, asks for, as far as they are there.
///
/// nil for texts that aren't such a document: an article, an excerpt, a table.
struct OfficialForm: Sendable {
    struct Line: Sendable {
        var range: Range<Int>
        var text: String
    }

    /// The blocks before the body.
    let head: [Line]
    /// The blocks from "Nơi nhận" or the last part of the document on.
    let foot: [Line]
    /// "Số: …/TB-UBND", with or without the number.
    let number: Line?
    let placeAndDate: Line?
    /// "THÔNG CÁO BÁO CHÍ", "BÁO CÁO", …
    let name: Line
    let receivers: Line?
    let signature: Line?
    /// The last block of the body, where `./.` belongs.
    let lastOfBody: Line?
    /// Whether the format keeps heads and feet as they were laid out; from bare text, what is missing may have been
    /// cut off before.
    let isPaged: Bool

    init?(_ release: Release) {
        let line = { (block: Block) in Line(range: block.range, text: release.words(block.range)) }
        let top = release.document.blocks.prefix(16).map(line)
        guard let namePlace = top.firstIndex(where: { Self.isName($0.text) }) else { return nil }
        let lines = release.document.blocks.map(line)
        let number = top.first { Self.isNumber($0.text) }
        let placeAndDate = top.first { Self.isPlaceAndDate($0.text) }
        let receiversPlace = lines.lastIndex { Self.startsWith("nơi nhận", $0.text) }
        // One trait alone may stand in an article; two make an official document.
        let traits = [number != nil, placeAndDate != nil, receiversPlace != nil, Self.hasNationalTitle(top)]
        guard traits.count(where: { $0 }) >= 2 else { return nil }
        self.number = number
        self.placeAndDate = placeAndDate
        name = top[namePlace]
        head = Array(top.prefix(namePlace + 1))
        let footStart = receiversPlace ?? max(namePlace + 1, lines.count - 6)
        foot = Array(lines.dropFirst(footStart))
        receivers = receiversPlace.map { lines[$0] }
        signature = lines.dropFirst(max(namePlace + 1, footStart - 4)).first { Self.isSignature($0.text) }
        let signaturePlace = signature.flatMap { sign in lines.firstIndex { $0.range == sign.range } } ?? lines.count
        let bodyEnd = min(receiversPlace ?? lines.count, signaturePlace)
        lastOfBody = lines.prefix(bodyEnd).dropFirst(namePlace + 1).last { $0.text.contains { $0.isLetter } }
        isPaged = release.document.format.isPaged
    }

    var hasNationalTitle: Bool { Self.hasNationalTitle(head) }

    /// Whether the body that issues the document is named at its head.
    var hasIssuer: Bool {
        head.contains { line in
            let text = line.text.uppercased()
            return line.text == text && Self.issuers.contains { text.says($0) }
        }
    }

    private static let issuers = [
        "ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "UBND", "HỘI ĐỒNG NHÂN DÂN", "SỞ ", "BỘ ", "CỤC ", "CHI CỤC", "BAN ",
        "TỔNG CỤC", "VĂN PHÒNG", "PHÒNG ", "CHÍNH PHỦ", "TỈNH ỦY", "THỐNG KÊ",
    ]

    private static func hasNationalTitle(_ lines: [Line]) -> Bool {
        lines.contains { line in
            let text = line.text.uppercased()
            return text.says("CỘNG HÒA XÃ HỘI") || text.says("CỘNG HOÀ XÃ HỘI")
        }
    }

    private static func isName(_ text: String) -> Bool {
        ["THÔNG CÁO BÁO CHÍ", "BÁO CÁO", "THÔNG BÁO", "THÔNG CÁO", "CÔNG BỐ"].contains(where: text.hasPrefix)
    }

    private static func isNumber(_ text: String) -> Bool {
        startsWith("số:", text) || startsWith("số ", text) && text.says("/") && text.count < 40
    }

    /// "Bắc Giang, ngày 02 tháng 12 năm 2021", alone or behind other parts of the head.
    private static func isPlaceAndDate(_ text: String) -> Bool {
        let lower = text.lowercased()
        guard lower.utf8.count < 160, let comma = lower.firstRange(of: ", ngày") else { return false }
        let behind = lower[comma.upperBound...]
        return behind.says("tháng") && behind.says("năm")
    }

    private static func isSignature(_ text: String) -> Bool {
        ["TM.", "KT.", "TL.", "TUQ.", "Q.", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "GIÁM ĐỐC", "CỤC TRƯỞNG"]
            .contains(where: text.hasPrefix)
    }

    private static func startsWith(_ words: String, _ text: String) -> Bool {
        text.prefix(words.count + 3).lowercased().drop { !$0.isLetter }.hasPrefix(words)
    }
}

/// A rule on one part of the official form.
protocol FormRule: FlawRule {
    /// What is wrong with the part, or nil where it is right.
    func flaw(in form: OfficialForm, of release: Release) -> FormFlaw?
}

struct FormFlaw {
    var range: Range<Int>
    var message: Bilingual
    var expected: String?
    var found: String?
    /// A part that bare text may have lost, and that only a laid-out document surely lacks.
    var mayBeCutOff = false
}

extension FormRule {
    func findings(in facts: Facts) -> [Finding] {
        guard let form = facts.form, let flaw = flaw(in: form, of: facts.release) else { return [] }
        return [
            Finding(
                rule: Self.id, verdict: flaw.mayBeCutOff && !form.isPaged ? .cannotTell : .contradicts, severity: .form,
                message: flaw.message, expected: flaw.expected, found: flaw.found, range: flaw.range)
        ]
    }
}
