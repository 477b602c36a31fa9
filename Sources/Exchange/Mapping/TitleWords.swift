/// What titles say by themselves, in Vietnamese without marks and in English.
enum TitleWords {
    static func role(_ bare: String) -> ColumnMeaning.Role? { roles[bare] }

    private static let roles: [String: ColumnMeaning.Role] = {
        let words: [(ColumnMeaning.Role, [String])] = [
            (
                .skip,
                [
                    "stt", "tt", "so tt", "so thu tu", "no", "id", "ghi chu", "note", "notes", "ma so", "nguon",
                    "source", "linh vuc", "sector",
                ]
            ),
            (
                .indicator,
                [
                    "chi tieu", "ten chi tieu", "ma chi tieu", "noi dung", "danh muc", "indicator", "indicator code",
                    "indicator name", "series", "chi so", "tieu chi",
                ]
            ),
            (
                .area,
                [
                    "dia ban", "ma dia ban", "ten dia ban", "don vi hanh chinh", "huyen", "xa", "huyen thanh pho",
                    "huyen/thanh pho", "quan huyen", "quan/huyen", "xa phuong", "xa/phuong", "xa phuong thi tran",
                    "xa/phuong/thi tran", "ten don vi", "dia phuong", "khu vuc", "tinh", "tinh thanh pho",
                    "tinh/thanh pho", "area", "district", "commune", "province", "region", "ref area", "geo",
                    "ma huyen", "ma xa", "ten huyen", "ten xa", "huyen thi xa thanh pho", "huyen/thi xa/thanh pho",
                ]
            ),
            (.parent, ["dia ban cap tren", "thuoc huyen", "parent", "parent area"]),
            (.period, ["ky", "ky bao cao", "thoi ky", "thoi gian", "period", "time", "time period", "ky so lieu"]),
            (.year, ["nam", "year"]),
            (.quarter, ["quy", "quarter"]),
            (.month, ["thang", "month"]),
            (
                .value,
                [
                    "gia tri", "so lieu", "thuc hien", "ket qua", "ket qua thuc hien", "th", "value", "obs value",
                    "actual", "gia tri thuc hien", "so thuc hien", "data", "so luong",
                ]
            ),
            (
                .plan,
                [
                    "ke hoach", "kh", "muc tieu", "chi tieu giao", "ke hoach giao", "giao", "plan", "target",
                    "chi tieu ke hoach",
                ]
            ),
            (.estimate, ["du toan", "du toan giao", "dt", "budget", "budget estimate"]),
            (.status, ["trang thai", "tinh trang so lieu", "status", "obs status", "loai so lieu"]),
            (.unit, ["don vi", "don vi tinh", "dvt", "unit", "unit measure", "uom"]),
            (.reason, ["ly do", "ly do dieu chinh", "reason"]),
            (.known, ["ngay cong bo", "ngay bao cao", "cong bo", "known", "as of", "published", "release date"]),
            (.assigner, ["cap giao", "co quan giao", "assigner", "assigned by"]),
            (.directive, ["van ban", "quyet dinh", "nghi quyet", "van ban giao", "directive", "decision"]),
            (.inForce, ["hieu luc", "hieu luc tu", "tu ngay", "in force", "in force from", "effective"]),
        ]
        var roles: [String: ColumnMeaning.Role] = [:]
        for (role, titles) in words { for title in titles { roles[title] = role } }
        return roles
    }()

    /// What the words beside a period say of a column's values; nil where they say something else.
    static func values(_ rest: [String]) -> ColumnMeaning? {
        let words = rest.filter { !["nam", "ca", "so", "gia", "tri", "lieu", "year"].contains($0) }.joined(
            separator: " ")
        switch words {
        case "", "thuc hien", "th", "ket qua", "ket qua thuc hien", "actual", "value": return ColumnMeaning(.value)
        case "chinh thuc", "official": return ColumnMeaning(.value, status: .official)
        case "uoc", "uoc thuc hien", "uoc th", "uoc tinh", "uth", "estimated":
            return ColumnMeaning(.value, status: .estimate)
        case "bo", "thuc hien bo", "preliminary": return ColumnMeaning(.value, status: .preliminary)
        case "ke hoach", "kh", "muc tieu", "chi tieu", "ke hoach giao", "plan", "target": return ColumnMeaning(.plan)
        case "du toan", "du toan giao", "dt", "budget": return ColumnMeaning(.estimate)
        default: return nil
        }
    }

    /// Whether a title compares: its numbers are computed and not taken.
    static func compares(_ bare: String) -> Bool {
        let words = bare.split(separator: " ").map(String.init)
        if words.first == "%" || bare.hasPrefix("ty le % ") || bare.hasPrefix("ty le dat") { return true }
        let signs = [
            "so voi", "so sanh", "so cung ky", "/kh", "/cung ky", "chenh lech", "growth", "tang giam", "tang/giam",
        ]
        return signs.contains { bare.contains($0) } || words.first == "tang" || words.first == "giam"
    }
}
