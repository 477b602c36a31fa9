/// The words that make the number beside them something other than a figure.
extension Lexicon {
    static let traps: [(classes: WordClass, value: Int32, phrases: [String])] = [
        (.directive, 0, directiveTypes),
        (
            .legalPart, 0,
            [
                "điều", "khoản", "điểm", "mục", "chương", "phần", "phụ lục", "biểu", "biểu số", "bảng", "bảng số",
                "hình", "biểu đồ", "tiểu mục",
                "phụ biểu", "mẫu", "mẫu số", "trang", "tập", "biểu mẫu",
            ]
        ),
        (
            .numbered, 0,
            [
                "quốc lộ", "ql", "đường tỉnh", "tỉnh lộ", "đt", "tl", "huyện lộ", "đường", "đường số", "km", "vành đai",
                "cao tốc", "lớp", "hạng", "loại",
                "cấp độ", "mức độ", "cấp", "vùng", "đợt", "lần", "lần thứ", "thứ", "khu", "khu vực", "tổ", "thôn",
                "xóm", "ấp", "phường", "quận", "giai đoạn",
                "phiên", "khóa", "khoá", "kỳ", "kỳ họp", "kỳ họp thứ", "hội nghị lần thứ", "đại hội", "mũi", "mũi thứ",
                "nhóm", "tuyến", "tuyến số", "số",
                "số nhà", "phân khu", "zone", "lô", "block", "bước", "hợp phần", "tiểu dự án", "dự án", "chương trình",
                "đề án", "tiêu chí", "tiêu chí số",
                "câu", "phương án", "kịch bản", "nhà máy", "hồ", "cầu", "cảng", "bến", "trạm", "nhiệm vụ", "nội dung",
                "cụm", "vụ", "bão số", "cơn bão số",
                "khóa học", "tổ dân phố", "khu phố", "bàn", "ca", "phân kỳ", "hạng mục", "đội", "trung đoàn", "sư đoàn",
                "quân khu", "binh đoàn", "lữ đoàn",
                "thế kỷ", "thiên niên kỷ", "công nghiệp", "công nghiệp lần thứ", "phiên bản", "phiên họp thứ",
                "phân khúc", "chặng", "tầng", "quyển",
                "kỷ niệm", "quyết toán", "euro", "ron", "e", "xăng", "xăng ron", "chuyên đề", "hội nghị", "thứ tự",
                "nhánh", "trung ương", "báo động", "sơ đồ", "sơ đồ điện",
            ]
        ),
        (.age, 0, ["tuổi", "tháng tuổi", "tuổi trở lên", "độ tuổi", "ngày tuổi"]),
        (
            .determiner, 0,
            [
                "cả", "đủ", "toàn bộ", "tất cả", "mỗi", "từng", "các", "những", "một trong", "một trong những",
                "trong số", "trong", "hàng",
            ]
        ),
        (
            .groupNoun, 0,
            [
                "khâu đột phá", "đột phá", "sao", "phải", "đột phá chiến lược", "trụ cột", "ngành trọng điểm",
                "nhóm nhiệm vụ", "nhóm giải pháp", "nhiệm vụ trọng tâm",
                "nhiệm vụ đột phá", "mục tiêu quốc gia", "chương trình mục tiêu quốc gia", "chương trình mtqg",
                "ctmtqg", "mũi nhọn", "vùng kinh tế",
                "lĩnh vực đột phá", "trọng tâm", "tại chỗ", "khu vực", "khu vực kinh tế", "lĩnh vực trọng tâm", "cấp",
                "bên", "mặt", "chiều", "miền", "con số",
                "thành phần kinh tế", "chương trình trọng tâm", "chương trình đột phá", "không", "có", "tốt", "an",
                "sạch", "giảm", "tăng", "đúng", "rõ", "cùng",
            ]
        ),
        (.phone, 0, ["điện thoại", "đt", "sđt", "fax", "hotline", "đường dây nóng", "tổng đài", "tel", "di động"]),
        (.number, 0, ["số"]),
    ]

    /// Types of administrative and party documents (Nghị định 30/2020/NĐ-CP, Quy định 66-QĐ/TW).
    static let directiveTypes = [
        "nghị quyết", "quyết định", "chỉ thị", "quy chế", "quy định", "thông cáo", "thông báo", "hướng dẫn",
        "chương trình", "kế hoạch",
        "phương án", "đề án", "dự án", "báo cáo", "biên bản", "tờ trình", "hợp đồng", "công văn", "công điện",
        "bản ghi nhớ", "thông tư",
        "thông tư liên tịch", "nghị định", "luật", "pháp lệnh", "lệnh", "kết luận", "thông tri",
        "chương trình hành động", "văn bản", "hiến pháp",
        "nghị quyết liên tịch", "quyết định liên tịch", "sắc lệnh", "công thư", "thông báo kết luận", "giấy mời",
        "bộ luật",
    ]

    static let tables = cues + units + time + numbersInWords + traps
}
