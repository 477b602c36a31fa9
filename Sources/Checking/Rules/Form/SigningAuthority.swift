import Figures
import Reading

/// Signing authority, as Nghị định 30/2020/NĐ-CP asks for it.
struct SigningAuthority: FormRule {
    static let description = RuleDescription(
        id: "signing_authority",
        title: Bilingual(vi: "Quyền hạn, chức vụ người ký", en: "Signing authority"),
        explanation: Bilingual(
            vi: "Cuối văn bản phải có quyền hạn và chức vụ của người ký, ví dụ “TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG”.",
            en: "A document ends with the authority and office of who signs it."),
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
                    + "Thu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\n↓Nơi nhận:\n\n- Như trên;\n\n"
                    + "Nguyễn Văn An")
        ])

    init() {}

    func flaw(in form: OfficialForm, of release: Release) -> FormFlaw? {
        guard form.signature == nil else { return nil }
        return FormFlaw(
            range: form.receivers?.range ?? form.name.range,
            message: Bilingual(
                vi: "thiếu quyền hạn, chức vụ của người ký", en: "the authority and office of who signs are missing"),
            expected: "TM., KT., TL. …")
    }
}
