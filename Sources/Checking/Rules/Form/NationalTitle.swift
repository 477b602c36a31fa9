import Figures
import Reading

/// National title and motto, as Nghị định 30/2020/NĐ-CP asks for them.
struct NationalTitle: FormRule {
    static let description = RuleDescription(
        id: "national_title",
        title: Bilingual(vi: "Quốc hiệu và tiêu ngữ", en: "National title and motto"),
        explanation: Bilingual(
            vi: "Văn bản phải có Quốc hiệu và Tiêu ngữ.",
            en: "A document bears the national title and motto."),
        holds: [
            Example(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nỦY BAN NHÂN DÂN TỈNH SƠN HÀ\n\nSố: 217/BC-UBND\n\n"
                    + "Sơn Hà, ngày 24 tháng 6 năm 2022\n\n**BÁO CÁO**\n\n"
                    + "Thu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\nNơi nhận:\n\n- Như trên;\n\n"
                    + "TM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An")
        ],
        doubts: [
            Example(
                "ỦY BAN NHÂN DÂN TỈNH SƠN HÀ\n\nSố: 217/BC-UBND\n\nSơn Hà, ngày 24 tháng 6 năm 2022\n\n"
                    + "**↓BÁO CÁO**\n\nThu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\nNơi nhận:\n\n"
                    + "- Như trên;\n\nTM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An")
        ])

    init() {}

    func flaw(in form: OfficialForm, of release: Release) -> FormFlaw? {
        guard !form.hasNationalTitle else { return nil }
        return FormFlaw(
            range: form.name.range,
            message: Bilingual(vi: "thiếu Quốc hiệu, Tiêu ngữ", en: "the national title and motto are missing"),
            expected: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", mayBeCutOff: true)
    }
}
