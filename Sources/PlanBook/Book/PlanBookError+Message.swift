import Figures

extension PlanBookError: ToldError {
    /// The file, what is wrong and what to do, in Vietnamese and then in English.
    public var description: String {
        let (vietnamese, english) = sentences
        return "\(vietnamese) / \(english)"
    }

    private var sentences: (String, String) {
        switch self {
        case .missing(let path):
            (
                "\(path): không có sổ kế hoạch này; hãy kiểm tra đường dẫn, hoặc tạo sổ bằng «solieu admin create»",
                "there is no such plan book; check the path, or make one with 'solieu admin create'"
            )
        case .exists(let path):
            (
                "\(path): tệp đã có; hãy chọn tên khác, hoặc xóa tệp cũ nếu không cần nữa",
                "the file exists; choose another name, or delete the old file if it isn't needed"
            )
        case .unreadable(let path):
            (
                "\(path): không mở được; hãy xin quyền đọc, ghi tệp",
                "can't be opened; ask for the right to read and write it"
            )
        case .notABook(let path):
            (
                "\(path): không phải sổ kế hoạch SoLieu; hãy chỉ đúng tệp sổ",
                "is not a plan book of SoLieu; name the book's file"
            )
        case .newer(let path):
            (
                "\(path): sổ do bản SoLieu mới hơn tạo ra; hãy cập nhật chương trình, sổ chưa bị thay đổi gì",
                "the book was made by a newer SoLieu; update the program; nothing was changed"
            )
        case .damaged(let path, let said):
            (
                "\(path): sổ bị hỏng (\(said)); hãy khôi phục từ bản sao lưu và giữ lại tệp hỏng",
                "the book is damaged (\(said)); restore a backup and keep the damaged file"
            )
        case .diskFull(let path):
            (
                "\(path): hết chỗ trên ổ đĩa; lần ghi này chưa được nhận, dữ liệu cũ còn nguyên; hãy dọn ổ rồi làm lại",
                "the disk is full; this write was not taken, what was there is whole; free some room and try again"
            )
        case .busy(let path):
            (
                "\(path): tiến trình khác đang ghi quá lâu; hãy làm lại khi nó xong",
                "another process has been writing for too long; try again when it has finished"
            )
        case .readOnly(let path):
            (
                "\(path): sổ chỉ cho đọc; hãy xin quyền ghi tệp và thư mục",
                "the book is read-only; ask for the right to write to the file and its folder"
            )
        case .refused(let path, let said):
            ("\(path): sổ không nhận: \(said)", "the book refuses this: \(said)")
        case .interrupted(let path):
            ("\(path): bị ngắt giữa chừng, chưa ghi gì; hãy làm lại", "interrupted, nothing was written; try again")
        case .system(let path, let said):
            (
                "\(path): hệ thống báo: \(said); hãy kiểm tra ổ đĩa và quyền ghi rồi làm lại",
                "the system says: \(said); check the disk and the right to write, then try again"
            )
        case .unknownIndicator(let name, let nearest):
            (
                "không có chỉ tiêu «\(name)»" + (nearest.map { "; gần nhất là «\($0)»" } ?? ""),
                "no indicator '\(name)'" + (nearest.map { "; the nearest is '\($0)'" } ?? "")
            )
        case .unknownArea(let name, let nearest):
            (
                "không có địa bàn «\(name)»" + (nearest.map { "; gần nhất là «\($0)»" } ?? ""),
                "no area '\(name)'" + (nearest.map { "; the nearest is '\($0)'" } ?? "")
            )
        case .tooManyDigits(let text):
            (
                "số «\(text)» dài quá 18 chữ số; hãy dùng đơn vị lớn hơn",
                "'\(text)' has more than 18 digits; use a larger unit"
            )
        case .changedOutside:
            (
                "danh mục hoặc địa bàn của sổ bị sửa ngoài chương trình; hãy xem «solieu admin verify» và khôi phục từ bản sao lưu",
                "the book's catalogue or areas were changed outside the program; see 'solieu admin verify' and restore a backup"
            )
        case .badSeed(let table, let line, let said):
            ("\(table), dòng \(line): \(said)", "line \(line): \(said)")
        case .notAllowed(let login, let permission):
            (
                "\(login): không có quyền \(permission.vietnamese); hãy nhờ người có quyền hoặc quản trị viên",
                "isn't allowed to \(permission.english); ask someone who is, or an administrator"
            )
        case .unknownRecord(let kind, let id):
            ("không có \(kind.vietnamese) số \(id); hãy kiểm tra lại", "there is no \(kind.english) \(id); look again")
        case .outOfTurn(let vietnamese, let english), .unfit(let vietnamese, let english):
            (vietnamese, english)
        }
    }
}
