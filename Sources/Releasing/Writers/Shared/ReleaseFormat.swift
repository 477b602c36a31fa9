/// The formats that a release is written in.
public enum ReleaseFormat: String, Sendable, CaseIterable {
    case docx, odt, pdf, html, markdown

    /// The format that a file's ending asks for, or nil.
    public init?(fileName: String) {
        switch fileName.split(separator: ".").last?.lowercased() {
        case "docx": self = .docx
        case "odt": self = .odt
        case "pdf": self = .pdf
        case "html", "htm": self = .html
        case "md", "markdown": self = .markdown
        default: return nil
        }
    }

    /// Whether drawings go into it as pictures, too.
    var needsPictures: Bool { self == .docx || self == .odt || self == .pdf }
}
