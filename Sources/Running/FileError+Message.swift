import Figures

extension FileError: ToldError {
    /// The file's name, what is wrong and what to do, in Vietnamese and then in English.
    public var description: String {
        let (vietnamese, english) = sentences
        return "\(name): \(vietnamese) / \(english)"
    }

    private var sentences: (String, String) {
        switch cause {
        case .missing:
            ("không có tệp này; hãy kiểm tra lại đường dẫn", "there is no such file; check the path")
        case .forbidden:
            ("không có quyền mở; hãy xin quyền đọc tệp", "may not be opened; ask for the right to read it")
        case .folder:
            ("đây là thư mục; hãy nêu tên tệp", "this is a folder; name a file")
        case .noFolder(let folder):
            (
                "chưa có thư mục \(folder); hãy tạo bằng: mkdir -p \(folder)",
                "there is no folder \(folder); make it with: mkdir -p \(folder)"
            )
        case .unlistable:
            (
                "không liệt kê được thư mục; hãy xin quyền đọc",
                "the folder can't be listed; ask for the right to read it"
            )
        case .alsoInput:
            (
                "tệp kết quả cũng là tệp đầu vào; hãy chọn tên khác cho kết quả",
                "the output is one of the inputs, too; choose another name for it"
            )
        case .tooLarge(let limit):
            (
                "tệp quá lớn (quá \(limit >> 20) MiB); hãy chia nhỏ tệp",
                "the file is too large (more than \(limit >> 20) MiB); split it"
            )
        case .system(let said):
            (
                "hệ thống báo: \(said); hãy kiểm tra tệp và ổ đĩa",
                "the system says: \(said); check the file and its disk"
            )
        }
    }
}
