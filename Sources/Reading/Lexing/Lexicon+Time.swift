/// The words of time.
extension Lexicon {
    static let time: [(classes: WordClass, value: Int32, phrases: [String])] = [
        (.day, 0, ["ngày", "hôm", "sáng ngày", "chiều ngày", "tối ngày", "đêm ngày", "mùng", "mồng", "rằm"]),
        (.month, 0, ["tháng"]),
        (.quarter, 0, ["quý"]),
        (.year, 0, ["năm"]),
        (
            .lastYear, 0,
            [
                "năm trước", "năm ngoái", "năm liền trước", "năm liền kề", "năm trước đó", "1 năm trước",
                "một năm trước", "thực hiện năm trước",
            ]
        ),
        (.lastMonth, 0, ["tháng trước", "tháng liền trước", "tháng liền kề", "tháng trước đó"]),
        (.lastQuarter, 0, ["quý trước", "quý liền trước", "quý trước đó"]),
        (.startOfYear, 0, ["đầu năm", "đầu năm nay"]),
        (
            [.startOfYear, .from], 0,
            ["từ đầu năm", "từ đầu năm đến nay", "kể từ đầu năm", "từ đầu năm tới nay", "lũy kế đến nay"]
        ),
        ([.month, .stage], 0, ["trong tháng", "tháng này", "trong tháng này"]),
        ([.quarter, .stage], 0, ["trong quý", "quý này"]),
        (.wholeYear, 0, ["cả năm", "năm nay", "trong năm", "toàn năm"]),
        (
            .stage, 0,
            [
                "giai đoạn", "thời kỳ", "nhiệm kỳ", "năm học", "niên vụ", "niên độ", "vụ đông xuân", "vụ đông",
                "mùa khô", "khóa", "vụ", "nửa đầu năm", "nửa đầu năm nay", "nửa đầu năm trước", "nửa đầu năm ngoái",
                "nửa năm đầu", "nửa cuối năm", "nửa cuối năm nay", "nửa cuối năm trước", "nửa cuối năm ngoái", "lũy kế",
                "cộng dồn", "vụ xuân", "vụ mùa", "vụ hè thu", "vụ thu đông", "vụ chiêm", "vụ chiêm xuân",
            ]
        ),
        (.clock, 0, ["giờ", "h", "phút", "giây"]),
        (
            .duration, 0,
            [
                "ngày", "tuần", "giờ", "phút", "thập kỷ", "thế kỷ", "năm", "tháng", "quý", "nhiệm kỳ", "tuần lễ",
                "ngày đêm", "vụ sản xuất",
            ]
        ),
        (.monthWord, 1, ["tháng giêng"]),
        (.monthWord, 12, ["tháng chạp"]),
    ]

    static let numbersInWords: [(classes: WordClass, value: Int32, phrases: [String])] = [
        (.numberWord, 1, ["một", "mốt"]),
        (.numberWord, 2, ["hai"]),
        (.numberWord, 3, ["ba"]),
        (.numberWord, 4, ["bốn", "tư"]),
        (.numberWord, 5, ["năm", "lăm"]),
        (.numberWord, 6, ["sáu"]),
        (.numberWord, 7, ["bảy", "bẩy"]),
        (.numberWord, 8, ["tám"]),
        (.numberWord, 9, ["chín"]),
        (.numberWord, 10, ["mười", "mươi", "chục"]),
        (.numberWord, 100, ["trăm"]),
    ]
}
