import Figures
import Reading

/// Receivers, as Nghị định 30/2020/NĐ-CP asks for them.
struct Receivers: FormRule {
    static let description = RuleDescription(
        id: "receivers",
        title: Bilingual(vi: "Nơi nhận", en: "Receivers"),
        explanation: Bilingual(
            vi: "Cuối văn bản phải có nơi nhận.",
            en: "A document ends with its receivers."),
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
                    + "Sơn Hà, ngày 24 tháng 6 năm 2022\n\n**↓BÁO CÁO**\n\n"
                    + "Thu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\nTM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An")
        ])

    init() {}

    func flaw(in form: OfficialForm, of release: Release) -> FormFlaw? {
        guard form.receivers == nil else { return nil }
        return FormFlaw(
            range: form.name.range, message: Bilingual(vi: "thiếu nơi nhận", en: "the receivers are missing"),
            expected: "Nơi nhận:")
    }
}
