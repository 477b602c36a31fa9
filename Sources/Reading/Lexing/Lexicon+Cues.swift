/// The words that say how a number is meant.
extension Lexicon {
    static let cues: [(classes: WordClass, value: Int32, phrases: [String])] = [
        (
            .rise, 0,
            [
                "tăng", "tăng thêm", "tăng mạnh", "tăng nhẹ", "tăng cao", "tăng khá", "tăng nhanh", "tăng trưởng",
                "tăng trưởng khá",
                "tăng trưởng cao", "tăng đột biến", "tăng chung", "tăng được", "thăng", "tăng hạng", "tăng bình quân",
                "tăng ước đạt",
                "tăng so với", "nâng thêm", "cải thiện", "mở rộng thêm", "gia tăng", "tăng vọt", "tăng tốc", "tăng đều",
            ]
        ),
        (
            .fall, 0,
            [
                "giảm", "giảm nhẹ", "giảm mạnh", "giảm sâu", "giảm sút", "sụt giảm", "giảm bớt", "giảm được",
                "giảm thêm",
                "giảm bình quân", "giảm nhanh", "tụt", "rớt", "hạ", "tinh giản", "suy giảm", "cắt giảm", "thu hẹp",
                "tụt hạng", "kéo giảm",
            ]
        ),
        ([.rise, .compare], 0, ["tăng so với", "tăng so"]),
        ([.fall, .compare], 0, ["giảm so với", "giảm so"]),
        (.exceed, 0, ["vượt", "vượt mức", "vượt trên", "vượt hơn", "vượt trội"]),
        (.shortfall, 0, ["hụt", "thiếu hụt", "hụt thu"]),
        (
            .reach, 0,
            [
                "đạt", "ước đạt", "thực hiện", "thực hiện đạt", "đạt được", "thực hiện được", "hoàn thành",
                "đạt khoảng", "đạt mức",
                "đạt tỷ lệ", "giải ngân", "giải ngân đạt", "giải ngân được", "là", "ước là", "đạt tới", "ước thực hiện",
                "ước tính đạt",
                "ước", "đã đạt", "thu được", "thu về", "đem về", "mang về", "đem lại", "mang lại", "tương ứng với",
                "đạt thấp", "chỉ đạt", "mới đạt", "đạt tỷ lệ", "ở mức",
                "với mức",
            ]
        ),
        (
            [.reach, .over], 0,
            [
                "vượt ngưỡng", "vượt mốc", "vượt con số", "vượt qua mốc", "vượt qua ngưỡng", "vượt quá ngưỡng",
                "đã vượt ngưỡng", "đã vượt mốc",
            ]
        ),
        (.equal, 0, ["bằng", "tương đương", "tương đương với", "ngang bằng"]),
        (
            .account, 0,
            [
                "chiếm", "chiếm tỷ trọng", "chiếm tỷ lệ", "chiếm khoảng", "chiếm tới", "chiếm đến", "chiếm gần",
                "chiếm trên",
            ]
        ),
        (.remain, 0, ["còn", "chỉ còn", "xuống còn", "giảm còn", "còn lại", "giảm xuống còn", "hiện còn", "nay còn"]),
        (.times, 0, ["gấp", "gấp hơn", "gấp gần", "tăng gấp"]),
        (
            .arriving, 0,
            [
                "lên", "lên tới", "lên đến", "lên mức", "lên thành", "lên trên", "lên gần", "xuống", "xuống mức",
                "xuống dưới",
                "nâng lên", "tăng lên", "tăng lên đến", "giảm xuống", "giảm xuống dưới", "giảm về", "nâng tổng số",
                "đưa", "tăng đến", "lên khoảng",
            ]
        ),
        ([.arriving, .rise], 0, ["tăng lên", "tăng lên đến", "tăng lên tới", "tăng lên mức", "nâng lên", "tăng đến"]),
        ([.arriving, .fall], 0, ["giảm xuống", "giảm xuống dưới", "giảm về", "giảm xuống mức", "hạ xuống"]),
        ([.arriving, .fall, .remain], 0, ["giảm còn", "giảm xuống còn", "hạ xuống còn", "xuống còn", "giảm chỉ còn"]),
        (.from, 0, ["từ", "từ mức"]),
        (.to, 0, ["đến", "tới", "cho đến"]),
        (
            .higher, 0,
            ["cao hơn", "nhiều hơn", "lớn hơn", "nhanh hơn", "vượt hơn", "dài hơn", "rộng hơn", "cao gấp", "tốt hơn"]
        ),
        (.lower, 0, ["thấp hơn", "ít hơn", "nhỏ hơn", "chậm hơn", "kém hơn", "ngắn hơn"]),
        (
            .rankVerb, 0,
            [
                "đứng", "xếp", "xếp hạng", "xếp vị trí", "đứng vị trí", "đứng hạng", "vị trí", "vị thứ", "xếp loại thứ",
                "hạng",
                "thứ hạng", "xếp ở vị trí", "đứng ở vị trí", "đứng vị thứ", "xếp vị thứ", "ở vị trí",
            ]
        ),
        (.ordinal, 0, ["thứ", "hạng thứ", "vị trí thứ"]),
        (
            .top, 1,
            [
                "đứng đầu", "dẫn đầu", "xếp đầu", "đứng nhất", "xếp nhất", "thứ nhất", "quán quân",
                "ngôi đầu", "vị trí đầu", "vị trí số một",
            ]
        ),
        (.top, 2, ["thứ nhì", "đứng nhì", "xếp nhì"]),
        (.contribute, 0, ["đóng góp", "góp", "làm tăng", "đóng góp vào", "đóng góp tăng"]),
        ([.contribute, .fall], 0, ["làm giảm", "đóng góp giảm"]),
        (
            .plan, 0,
            [
                "kế hoạch", "kh", "chỉ tiêu", "mục tiêu", "nghị quyết", "kế hoạch năm", "chỉ tiêu kế hoạch",
                "mục tiêu kế hoạch",
                "kế hoạch vốn", "chỉ tiêu giao", "kịch bản", "mục tiêu đề ra", "kế hoạch đề ra", "kế hoạch giao",
                "nhiệm vụ năm",
                "kế hoạch cả năm", "chỉ tiêu nghị quyết", "nghị quyết đại hội", "khkh", "kế hoạch được giao", "ct",
                "nq", "tổng kế hoạch", "kịch bản tăng trưởng", "mục tiêu nghị quyết",
                "chỉ tiêu phấn đấu", "mức phấn đấu", "kế hoạch phấn đấu", "mục tiêu phấn đấu",
            ]
        ),
        ([.plan, .budget], 0, ["dự toán phấn đấu"]),
        (.aimed, 0, ["mục tiêu phấn đấu"]),
        (
            [.plan, .budget], 0,
            [
                "dự toán", "dt", "dự toán năm", "dự toán giao", "dự toán trung ương giao", "dự toán pháp lệnh",
                "pháp lệnh", "dự toán đầu năm",
                "dự toán được giao", "dự toán tỉnh giao", "dự toán cả năm", "chỉ tiêu dự toán", "kế hoạch dự toán",
                "dttw",
            ]
        ),
        (.compare, 0, ["so với", "so", "với", "so sánh với"]),
        (
            .samePeriod, 0,
            [
                "cùng kỳ", "cùng kỳ năm trước", "cùng kỳ năm ngoái", "ck", "cùng thời điểm", "cùng thời điểm năm trước",
                "cùng thời gian",
                "cùng kỳ năm", "cùng tháng", "cùng quý", "kỳ trước", "cùng tháng năm trước", "cùng quý năm trước",
                "cùng thời kỳ", "cùng giai đoạn", "cùng vụ", "cùng vụ năm trước", "cùng vụ năm ngoái",
                "cùng vụ năm trước đó", "cùng mùa", "cùng mùa năm trước",
            ]
        ),
        (
            .estimated, 0,
            [
                "ước", "ước đạt", "dự kiến", "ước tính", "dự ước", "dự tính", "dự báo", "ước thực hiện", "ước tính đạt",
                "ước là",
            ]
        ),
        (
            .aimed, 0,
            [
                "phấn đấu", "mục tiêu", "phân đấu", "đặt mục tiêu", "chỉ tiêu", "quyết tâm", "định hướng đến",
                "hướng tới", "dự kiến năm sau",
            ]
        ),
        (.about, 0, ["khoảng", "xấp xỉ", "khoảng trên", "ước khoảng", "chừng", "vào khoảng", "tầm", "tròn"]),
        (.over, 0, ["trên", "hơn", "quá", "ít nhất", "tối thiểu", "không dưới", "không thấp hơn", "từ trên"]),
        (
            .under, 0,
            [
                "gần", "dưới", "chưa đến", "chưa tới", "không quá", "tối đa", "chưa đầy", "sát", "gần bằng", "gần đạt",
                "không vượt quá",
            ]
        ),
        (
            .parts, 0,
            [
                "trong đó", "bao gồm", "gồm", "cụ thể", "gồm có", "chia ra", "cụ thể là", "cụ thể như sau",
                "trong số này", "trong số đó",
                "phân theo", "lần lượt là", "riêng",
            ]
        ),
        (
            .respectively, 0,
            [
                "lần lượt", "tương ứng", "lần lượt là", "tương ứng là", "lần lượt đạt", "tương ứng đạt", "theo thứ tự",
                "theo thứ tự là",
            ]
        ),
        (
            .rate, 0,
            [
                "tỷ lệ", "tỷ trọng", "tỷ suất", "cơ cấu", "mật độ", "tỷ lệ hộ nghèo", "hệ số", "độ che phủ",
                "độ che phủ rừng", "tiến độ",
                "công suất", "tỷ lệ giải ngân", "lãi suất", "mức độ",
            ]
        ),
        (
            .growthNoun, 0,
            [
                "tốc độ tăng", "tốc độ tăng trưởng", "mức tăng", "mức tăng trưởng", "tốc độ phát triển",
                "tăng trưởng kinh tế", "đà tăng",
                "tốc độ tăng bình quân", "tỷ lệ tăng", "tỷ lệ tăng trưởng", "tăng trưởng grdp", "tăng trưởng gdp",
                "tăng trưởng",
            ]
        ),
        ([.growthNoun, .fall], 0, ["mức giảm", "tốc độ giảm", "tỷ lệ giảm"]),
        (
            .benchmark, 0,
            [
                "cả nước", "toàn quốc", "bình quân cả nước", "bình quân chung cả nước", "bình quân chung",
                "trung bình cả nước", "toàn vùng",
                "mặt bằng chung", "bình quân chung của cả nước", "bình quân của cả nước", "trung bình của cả nước",
                "bình quân chung toàn quốc",
                "bình quân vùng", "bình quân chung của tỉnh", "bình quân toàn quốc", "mức bình quân",
                "bình quân toàn tỉnh", "mức trung bình",
                "bình quân của tỉnh", "bình quân chung toàn tỉnh", "trung bình của tỉnh", "bình quân chung của huyện",
                "trung bình toàn quốc", "bình quân chung của vùng", "bình quân toàn huyện", "bình quân của vùng",
                "mức chung của cả nước", "mức chung cả nước",
            ]
        ),
        (.negation, 0, ["không", "chưa", "chẳng", "không đạt", "chưa đạt"]),
        (.conjunction, 0, ["và", "hoặc", "hay", "cùng"]),
        // Words that have a movement's first syllable and move nothing.
        (.function, 0, ["hạ tầng", "cơ sở hạ tầng", "hạ lưu", "hạ du", "thâm hụt"]),
        // "số người có việc làm tăng 2%" isn't "làm tăng".
        (.function, 0, ["việc làm"]),
        // One word each, so that their "so" compares nothing.
        (.function, 0, ["so sánh", "giá so sánh", "kỳ gốc", "năm gốc", "giá cố định", "giá hiện hành", "riêng lẻ"]),
    ]
}
