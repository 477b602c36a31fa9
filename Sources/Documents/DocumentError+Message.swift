import Figures

extension DocumentError: ToldError {
    /// The file's name and the sentence.
    public var description: String { "\(name): \(reason)" }

    /// What is wrong and what to do, in Vietnamese and then in English.
    public var reason: String {
        let (vietnamese, english) = sentences
        return "\(vietnamese) / \(english)"
    }

    private var sentences: (String, String) {
        switch problem {
        case .empty:
            (
                "tệp rỗng; hãy kiểm tra lại bản đã lưu hoặc tải về",
                "the file is empty; check the copy that was saved or downloaded"
            )
        case .noText:
            (
                "tệp không có chữ nào đọc được; hãy mở tệp để kiểm tra nội dung",
                "the file has no text that can be read; open it and look at what it holds"
            )
        case .binary:
            (
                "không phải văn bản thuộc định dạng đọc được; hãy lưu lại thành .docx, .pdf hoặc .txt",
                "not a document of a known format; save it as .docx, .pdf or .txt"
            )
        case .damaged(let place):
            (
                "tệp bị hỏng hoặc bị cắt cụt (\(place)); hãy lấy lại bản đầy đủ",
                "the file is damaged or cut off (\(place)); get a complete copy"
            )
        case .encrypted:
            (
                "tệp được bảo vệ bằng mật khẩu; hãy lưu một bản không có mật khẩu",
                "the file is protected by a password; save a copy without one"
            )
        case .tooLarge(let what, let limit):
            (
                "tệp quá lớn (quá \(limit) \(what.vietnamese)); hãy chia nhỏ tệp",
                "the file is too large (more than \(limit) \(what.english)); split it"
            )
        case .tooDeep(let limit):
            (
                "cấu trúc lồng nhau quá \(limit) tầng; hãy lưu lại tệp bằng phần mềm soạn thảo",
                "nested more than \(limit) deep; save the file anew with a word processor"
            )
        case .suspiciousPackage(let place):
            (
                "gói nén phình to bất thường (\(place)); không mở vì có thể là tệp độc hại",
                "the package swells beyond measure (\(place)); not opened, since it may be an attack"
            )
        case .programMissing(let program, let package):
            (
                "thiếu chương trình \(program); hãy cài gói: apt-get install \(package)",
                "the program \(program) is missing; install it: apt-get install \(package)"
            )
        case .programFailed(let program, let said):
            (
                "\(program) không đọc được tệp (\(said)); hãy mở tệp để kiểm tra rồi lưu lại",
                "\(program) could not read the file (\(said)); open it, check it and save it anew"
            )
        case .timedOut(let program, let seconds):
            (
                "\(program) không xong trong \(seconds) giây; hãy chia nhỏ tệp hoặc lưu lại",
                "\(program) did not finish within \(seconds) seconds; split the file or save it anew"
            )
        case .unsupported(let kind):
            (
                "không đọc được loại tệp \(kind); hãy lưu thành .docx, .xlsx hoặc .pdf",
                "files of the kind \(kind) are not read; save it as .docx, .xlsx or .pdf"
            )
        }
    }
}

extension DocumentError.Measure {
    fileprivate var vietnamese: String {
        switch self {
        case .bytes: "byte"
        case .bytesOfParagraph: "byte trong một đoạn văn"
        case .lines: "dòng"
        case .entries: "tệp con"
        case .pages: "trang"
        case .cells: "ô"
        case .tags: "thẻ"
        case .paragraphs: "đoạn"
        case .wordsOnAPage: "từ trên một trang"
        case .numbers: "con số"
        }
    }

    fileprivate var english: String {
        switch self {
        case .bytes: "bytes"
        case .bytesOfParagraph: "bytes in one paragraph"
        case .lines: "lines"
        case .entries: "entries"
        case .pages: "pages"
        case .cells: "cells"
        case .tags: "tags"
        case .paragraphs: "paragraphs"
        case .wordsOnAPage: "words on one page"
        case .numbers: "numbers"
        }
    }
}
