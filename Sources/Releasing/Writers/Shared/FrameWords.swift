import Figures

/// The words that the form itself asks for, in the release's language.
struct FrameWords {
    let frame: OfficialFrame
    let language: DocumentLanguage

    init(_ release: WrittenRelease) {
        frame = release.frame
        language = release.language
    }

    var nationalTitle: String {
        language == .vi ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "SOCIALIST REPUBLIC OF VIET NAM"
    }

    var motto: String {
        language == .vi ? "Độc lập - Tự do - Hạnh phúc" : "Independence - Freedom - Happiness"
    }

    /// "Số: 127/TB-UBND", with room to write where it has no number yet.
    var number: String {
        "\(language == .vi ? "Số:" : "No.:") \(frame.number ?? Self.roomForNumber)/\(frame.symbol)"
    }

    static let roomForNumber = String(repeating: "\u{A0}", count: 8)

    /// "Bắc Giang, ngày 02 tháng 12 năm 2021"
    var placeAndDate: String { "\(frame.place), \(Self.date(frame.day, language))" }

    /// "ngày 02 tháng 12 năm 2021": days below 10 and the months 1 and 2 with a nought, as the decree asks.
    static func date(_ day: Day, _ language: DocumentLanguage) -> String {
        if language == .en { return "\(day.day) \(months[(day.month - 1) % 12]) \(day.year)" }
        let days = day.day < 10 ? "0\(day.day)" : "\(day.day)"
        let months = day.month < 3 ? "0\(day.month)" : "\(day.month)"
        return "ngày \(days) tháng \(months) năm \(day.year)"
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// nil where there are no receivers: an empty list would hide from the check of the form that they are missing.
    var receiversTitle: String? {
        frame.receivers.isEmpty ? nil : language == .vi ? "Nơi nhận:" : "Recipients:"
    }

    /// Tells what a table below a chart is.
    var chartData: String { language == .vi ? "Số liệu của biểu đồ" : "Data of the chart" }

    /// "vi-VN"
    var locale: String { language == .vi ? "vi-VN" : "en-GB" }

    /// The kind and subject on one line.
    var title: String { ([frame.kind] + frame.subject).joined(separator: " ") }

    /// The issuer's name on as many lines as it takes, each as long as the column allows, without its area cut in two:
    /// "ỦY BAN NHÂN DÂN", "TỈNH BẮC GIANG". The lines are one paragraph, kept together by spaces that don't break.
    func issuerLines(column: Int) -> [String] {
        let issuer = frame.issuer
        guard TextWidth.points(issuer, size: Self.issuerSize) * 20 > Double(column) else { return [issuer] }
        let words = issuer.split(separator: " ")
        let starts = ["TỈNH", "THÀNH", "HUYỆN", "QUẬN", "THỊ", "XÃ", "PHƯỜNG", "ĐẶC"]
        guard let cut = words.lastIndex(where: { starts.contains(String($0)) }), cut > 0 else { return [issuer] }
        let lines = [words[..<cut], words[cut...]].map { $0.joined(separator: " ") }
        let fits = lines.allSatisfy { TextWidth.points($0, size: Self.issuerSize) * 20 <= Double(column) }
        return fits ? lines : [issuer]
    }

    static let issuerSize = 13.0
    static let nationalTitleSize = 13.0
    static let mottoSize = 14.0
    static let subjectSize = 14.0

    /// The issuer as one paragraph that breaks only where its lines end.
    func issuer(column: Int) -> String {
        let lines = issuerLines(column: column)
        guard lines.count > 1 else { return frame.issuer }
        return lines.map { $0.split(separator: " ").joined(separator: "\u{A0}") }.joined(separator: " ")
    }

    /// The receivers with the depth of each: a dash is 0, "+" inside it 1.
    var receivers: [(text: String, depth: Int)] {
        frame.receivers.map { line in
            let bare = line.drop { $0 == " " || $0 == "-" }
            guard bare.first == "+" else { return (String(bare), 0) }
            return (String(bare.drop { $0 == "+" || $0 == " " }), 1)
        }
    }
}
