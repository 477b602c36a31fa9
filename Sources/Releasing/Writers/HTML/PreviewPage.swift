/// The page that a preview shows while a template is edited.
public enum PreviewPage {
    /// A written page that a browser loads again by itself.
    public static func live(_ page: [UInt8], seconds: Int) -> [UInt8] {
        guard let head = page.firstRange(of: Array("<head>\n".utf8)) else { return page }
        return Array(page[..<head.upperBound]) + Array(refresh(seconds).utf8) + Array(page[head.upperBound...])
    }

    /// What keeps the release from being written, a line each, instead of the release.
    public static func faults(_ faults: [String], template: String, seconds: Int?) -> [UInt8] {
        var xml = MarkupWriter()
        xml.write("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n")
        if let seconds { xml.write(refresh(seconds)) }
        xml.write("<title>")
        xml.text(template)
        xml.write("</title>\n<style>\n\(HTMLStyle.sheet)</style>\n</head>\n<body>\n<main>\n<h1>")
        xml.text(template)
        xml.write("</h1>\n<ol class=\"faults\">\n")
        for fault in faults {
            xml.write("<li>")
            xml.text(fault)
            xml.write("</li>\n")
        }
        xml.write("</ol>\n</main>\n</body>\n</html>\n")
        return xml.bytes
    }

    private static func refresh(_ seconds: Int) -> String {
        "<meta http-equiv=\"refresh\" content=\"\(seconds)\">\n"
    }
}
