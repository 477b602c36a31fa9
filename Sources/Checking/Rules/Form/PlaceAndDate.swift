import Figures
import Reading

/// Place and date, as Nghị định 30/2020/NĐ-CP asks for them.
struct PlaceAndDate: FormRule {
    static let description = RuleDescription(
        id: "place_and_date",
        title: Bilingual(vi: "Địa danh và ngày ban hành", en: "Place and date"),
        explanation: Bilingual(
            vi: "Văn bản phải có địa danh và ngày, tháng, năm ban hành.",
            en: "A document bears the place and the date of issue."),
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
                    + "**↓BÁO CÁO**\n\nThu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\nNơi nhận:\n\n"
                    + "- Như trên;\n\nTM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An"),
            Example(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nỦY BAN NHÂN DÂN TỈNH SƠN HÀ\n\nSố: 217/BC-UBND\n\n"
                    + "↓Sơn Hà, ngày   tháng 6 năm 2022\n\n**BÁO CÁO**\n\n"
                    + "Thu ngân sách 5 tháng tăng khá. Xin báo cáo./.\n\nNơi nhận:\n\n- Như trên;\n\n"
                    + "TM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn An"),
        ])

    init() {}

    func flaw(in form: OfficialForm, of release: Release) -> FormFlaw? {
        guard let line = form.placeAndDate else {
            return FormFlaw(
                range: form.name.range,
                message: Bilingual(vi: "thiếu địa danh và ngày ban hành", en: "place and date of issue are missing"))
        }
        let words = line.text.lowercased().split { !$0.isLetter && !$0.isNumber }
        let isBlank = ["ngày", "tháng", "năm"].contains { word in
            guard let place = words.lastIndex(of: Substring(word)) else { return true }
            return !words.indices.contains(place + 1) || Int(words[place + 1]) == nil
        }
        guard isBlank else { return nil }
        return FormFlaw(
            range: line.range,
            message: Bilingual(vi: "ngày ban hành còn để trống", en: "the date of issue is left blank"),
            expected: "…, ngày … tháng … năm …", found: line.text)
    }
}
