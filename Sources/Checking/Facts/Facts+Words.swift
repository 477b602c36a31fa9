import Figures
import Reading

extension Facts {
    /// The bytes `range` of the document's flow as text in lower case.
    func lowerWords(_ range: Range<Int>) -> String {
        String(decoding: lowerFlow[range.clamped(to: lowerFlow.indices)], as: UTF8.self)
    }

    /// The words of a figure's sentence, in lower case; for a table's cell, of its row's block.
    func sentence(of figure: Int) -> String {
        let sentence = figures[figure].place.sentence
        guard isOwn(figure), release.sentences.indices.contains(sentence) else { return "" }
        let range = release.sentences[sentence]
        guard range.contains(figures[figure].range.lowerBound) else { return "" }
        return lowerWords(range)
    }

    /// The words of the figure's sentence behind the figure, in lower case.
    func wordsBehind(_ figure: Int, limit: Int = 120) -> String {
        guard isOwn(figure), release.sentences.indices.contains(figures[figure].place.sentence) else { return "" }
        let start = figures[figure].range.upperBound
        let end = release.sentences[figures[figure].place.sentence].upperBound
        guard start < end else { return "" }
        return lowerWords(start..<min(end, start + limit))
    }

    /// The words of the figure's sentence before the figure, in lower case.
    func wordsBefore(_ figure: Int, limit: Int = 120) -> String {
        guard isOwn(figure), release.sentences.indices.contains(figures[figure].place.sentence) else { return "" }
        let end = figures[figure].range.lowerBound
        let start = release.sentences[figures[figure].place.sentence].lowerBound
        guard start < end else { return "" }
        return lowerWords(max(start, end - limit)..<end)
    }

    /// Whether a per cent is a part of something and not a rate that stands alone.
    func tellsShare(_ figure: Int) -> Bool {
        let about = names[figure]
        if about.says("tỷ trọng") || about.says("cơ cấu") { return true }
        let sentence = sentence(of: figure)
        return sentence.says("chiếm") || sentence.says("tỷ trọng") || sentence.says("cơ cấu")
    }

    /// Whether growth of it is told at constant prices while its level is told at current ones.
    func isTellingTwoPrices(_ figure: Int) -> Bool {
        let about = names[figure]
        return Self.pricedThings.contains { about.says($0) }
    }

    private static let pricedThings = [
        "grdp", "grpd", "gdp", "gnp", "tổng sản phẩm", "giá trị sản xuất", "giá trị tăng thêm", "giá trị gia tăng",
        "quy mô kinh tế", "quy mô nền kinh tế", "bình quân đầu người", "gtsx",
    ]

    /// Whether amounts of it over months can add up to the year's: stocks, rates, averages and balances don't.
    func mayBeFlow(_ figure: Int) -> Bool {
        let about = names[figure]
        let unit = units[figure]
        guard !unit.isPercent, !unit.dimension.says("/"), !wordsBefore(figure, limit: 24).says("siêu") else {
            return false
        }
        return !Self.stocks.contains { about.says($0) }
    }

    /// Whether they surely do.
    func isFlow(_ figure: Int) -> Bool {
        let about = names[figure] + " " + units[figure].dimension
        return mayBeFlow(figure) && Self.flows.contains { about.says($0) }
    }

    private static let stocks = [
        "siêu", "thặng dư", "thâm hụt",
        "dư nợ", "dân số", "đàn ", "tỷ lệ", "bình quân", "diện tích", "số dư", "nợ", "tồn", "lũy kế", "luỹ kế",
        "hiện có", "đang hoạt động", "còn hiệu lực", "huy động", "chỉ số", "năng suất", "gieo", "lao động", "hộ ",
        "phương tiện", "doanh nghiệp đang", "vốn đăng ký lũy kế", "thuê bao", "đảng viên", "tham gia", "học sinh",
        "xuất siêu", "nhập siêu", "cán cân", "chênh lệch", "lợi nhuận", "tăng thêm", "giá vàng", "tỷ giá", "giá ",
    ]

    private static let flows = [
        "thu ngân sách", "thu nội địa", "chi ngân sách", "thu từ", "thuế", "doanh thu", "doanh số", "kim ngạch",
        "xuất khẩu",
        "nhập khẩu", "sản lượng", "lượt khách", "bán lẻ", "giải ngân", "vốn đầu tư", "vụ tai nạn", "vụ cháy", "số vụ",
        "người chết", "thành lập mới", "cấp mới", "giá trị sản xuất", "vận chuyển", "luân chuyển", "việc làm",
    ]
}

extension Facts {
    /// The words between two figures of the document, in lower case.
    func wordsBetween(_ first: Int, _ second: Int) -> String {
        let (start, end) = (figures[first].range.upperBound, figures[second].range.lowerBound)
        return isOwn(first) && isOwn(second) && start < end ? lowerWords(start..<end) : ""
    }
}
