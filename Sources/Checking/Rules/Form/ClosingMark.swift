import Figures
import Reading

/// Closing mark ./., as Nghị định 30/2020/NĐ-CP asks for it.
struct ClosingMark: FormRule {
    static let description = RuleDescription(
        id: "closing_mark",
        title: Bilingual(vi: "Dấu kết thúc ./.", en: "Closing mark ./."),
        explanation: Bilingual(
            vi: "Nội dung văn bản kết thúc bằng dấu “./.”.",
            en: "The body of a document ends with “./.”."),
        holds: [
            Example(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nỦY BAN NHÂN DÂN TỈNH SƠN HÀ\n\nSố: 217/BC-UBND\n\n"
                    + "Sơn Hà, ngày 24 tháng 6 năm 2022\n\n**BÁO CÁO**\n\n"
                    + "Thu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\nNơi nhận:\n\n- Như trên;\n\n"
                    + "TM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An")
        ],
        finds: [
            Example(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nỦY BAN NHÂN DÂN TỈNH SƠN HÀ\n\nSố: 217/BC-UBND\n\n"
                    + "Sơn Hà, ngày 24 tháng 6 năm 2022\n\n**BÁO CÁO**\n\n"
                    + "↓Thu ngân sách 5 tháng tăng khá. Xin báo cáo.\n\nNơi nhận:\n\n- Như trên;\n\n"
                    + "TM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An")
        ])

    init() {}

    func flaw(in form: OfficialForm, of release: Release) -> FormFlaw? {
        guard let last = form.lastOfBody, !last.text.says("./.") else { return nil }
        return FormFlaw(
            range: last.range,
            message: Bilingual(vi: "nội dung chưa kết thúc bằng “./.”", en: "the body doesn't end with “./.”"),
            expected: "./.")
    }
}
