import Figures
import Reading

/// Number and symbol, as Nghị định 30/2020/NĐ-CP asks for them.
struct DocumentNumber: FormRule {
    static let description = RuleDescription(
        id: "document_number",
        title: Bilingual(vi: "Số, ký hiệu văn bản", en: "Number and symbol"),
        explanation: Bilingual(
            vi: "Văn bản phải có số và ký hiệu, ví dụ “Số: 217/BC-UBND”.",
            en: "A document bears its number and symbol, like “Số: 217/BC-UBND”."),
        holds: [
            Example(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nỦY BAN NHÂN DÂN TỈNH SƠN HÀ\n\nSố: 217/BC-UBND\n\n"
                    + "Sơn Hà, ngày 24 tháng 6 năm 2022\n\n**BÁO CÁO**\n\n"
                    + "Thu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\nNơi nhận:\n\n- Như trên;\n\n"
                    + "TM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An")
        ],
        finds: [
            Example(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nỦY BAN NHÂN DÂN TỈNH SƠN HÀ\n\n↓Số: /BC-UBND\n\n"
                    + "Sơn Hà, ngày 24 tháng 6 năm 2022\n\n**BÁO CÁO**\n\n"
                    + "Thu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\nNơi nhận:\n\n- Như trên;\n\n"
                    + "TM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An"),
            Example(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nỦY BAN NHÂN DÂN TỈNH SƠN HÀ\n\n"
                    + "Sơn Hà, ngày 24 tháng 6 năm 2022\n\n**↓BÁO CÁO**\n\n"
                    + "Thu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\nNơi nhận:\n\n- Như trên;\n\n"
                    + "TM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An"),
        ])

    init() {}

    func flaw(in form: OfficialForm, of release: Release) -> FormFlaw? {
        guard let line = form.number else {
            return FormFlaw(
                range: form.name.range,
                message: Bilingual(vi: "thiếu số và ký hiệu văn bản", en: "number and symbol are missing"))
        }
        let digits = line.text.drop { $0 != ":" && $0 != " " }.prefix { $0 != "/" }
        guard !digits.contains(where: \.isNumber) else { return nil }
        return FormFlaw(
            range: line.range,
            message: Bilingual(vi: "số văn bản còn để trống", en: "the document's number is left blank"),
            expected: "Số: …/…", found: line.text)
    }
}
