import Figures
import Reading

/// Issuing body, as Nghị định 30/2020/NĐ-CP asks for it.
struct IssuingBody: FormRule {
    static let description = RuleDescription(
        id: "issuing_body",
        title: Bilingual(vi: "Tên cơ quan ban hành", en: "Issuing body"),
        explanation: Bilingual(
            vi: "Đầu văn bản phải có tên cơ quan ban hành.",
            en: "The head of a document names the body that issues it."),
        holds: [
            Example(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nỦY BAN NHÂN DÂN TỈNH SƠN HÀ\n\nSố: 217/BC-UBND\n\n"
                    + "Sơn Hà, ngày 24 tháng 6 năm 2022\n\n**BÁO CÁO**\n\n"
                    + "Thu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\nNơi nhận:\n\n- Như trên;\n\n"
                    + "TM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An")
        ],
        doubts: [
            Example(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 217/BC-UBND\n\n"
                    + "Sơn Hà, ngày 24 tháng 6 năm 2022\n\n**↓BÁO CÁO**\n\n"
                    + "Thu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\nNơi nhận:\n\n- Như trên;\n\n"
                    + "TM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An")
        ])

    init() {}

    func flaw(in form: OfficialForm, of release: Release) -> FormFlaw? {
        guard !form.hasIssuer else { return nil }
        return FormFlaw(
            range: form.name.range,
            message: Bilingual(vi: "thiếu tên cơ quan ban hành", en: "the issuing body is missing"), mayBeCutOff: true)
    }
}
