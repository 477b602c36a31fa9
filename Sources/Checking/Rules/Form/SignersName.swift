import Figures
import Reading

/// Signer's name, as Nghị định 30/2020/NĐ-CP asks for it.
struct SignersName: FormRule {
    static let description = RuleDescription(
        id: "signers_name",
        title: Bilingual(vi: "Họ tên người ký", en: "Signer's name"),
        explanation: Bilingual(
            vi: "Dưới chức vụ phải có họ tên của người ký.",
            en: "The signer's name stands below the office."),
        holds: [
            Example(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nỦY BAN NHÂN DÂN TỈNH SƠN HÀ\n\nSố: 217/BC-UBND\n\n"
                    + "Sơn Hà, ngày 24 tháng 6 năm 2022\n\n**BÁO CÁO**\n\n"
                    + "Thu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\nNơi nhận:\n\n- Như trên;\n\n"
                    + "TM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An")
        ],
        doubts: [
            Example(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nỦY BAN NHÂN DÂN TỈNH SƠN HÀ\n\nSố: 217/BC-UBND\n\n"
                    + "Sơn Hà, ngày 24 tháng 6 năm 2022\n\n**BÁO CÁO**\n\n"
                    + "Thu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\nNơi nhận:\n\n- Như trên;\n\n"
                    + "↓TM. ỦY BAN NHÂN DÂN")
        ])

    init() {}

    func flaw(in form: OfficialForm, of release: Release) -> FormFlaw? {
        guard let signature = form.signature else { return nil }
        let behind = form.foot.filter { $0.range.lowerBound >= signature.range.lowerBound }
        guard !behind.contains(where: { Self.endsInName($0.text) || $0.text.lowercased().says("đã ký") }) else {
            return nil
        }
        return FormFlaw(
            range: signature.range, message: Bilingual(vi: "thiếu họ tên người ký", en: "the signer's name is missing"),
            mayBeCutOff: true)
    }

    /// Two to five words at the end that each begin with a capital and go on in small letters.
    private static func endsInName(_ text: String) -> Bool {
        let words = text.split(separator: " ").suffix(2)
        return words.count == 2
            && words.allSatisfy { word in
                word.first?.isUppercase == true && word.dropFirst().allSatisfy(\.isLowercase)
            }
    }
}
