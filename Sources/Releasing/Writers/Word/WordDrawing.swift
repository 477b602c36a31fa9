/// Charts: the drawing as SVG, with a picture for programs that don't know it.
extension WordInk {
    mutating func drawing(_ chart: WrittenChart, number: Int) {
        let (width, height) = Self.extent(chart)
        openParagraph("Drawing")
        xml.write("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">")
        xml.write("<wp:extent cx=\"\(width)\" cy=\"\(height)\"/><wp:docPr id=\"\(number)\" name=\"chart\(number)\"")
        xml.attribute("title", chart.caption)
        xml.attribute("descr", chart.alternative)
        xml.write("/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>")
        xml.write("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">")
        xml.write("<pic:pic><pic:nvPicPr><pic:cNvPr id=\"\(number)\" name=\"chart\(number).png\"")
        xml.attribute("descr", chart.alternative)
        xml.write("/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"\(Self.picture(number))\">")
        xml.write("<a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip ")
        xml.write("xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" ")
        xml.write("r:embed=\"\(Self.vector(number))\"/></a:ext></a:extLst></a:blip>")
        xml.write("<a:stretch><a:fillRect/></a:stretch></pic:blipFill>")
        xml.write("<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"\(width)\" cy=\"\(height)\"/></a:xfrm>")
        xml.write("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>")
        xml.write("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>")
    }

    static func picture(_ number: Int) -> String { "rIdChart\(number)" }
    static func vector(_ number: Int) -> String { "rIdVector\(number)" }

    /// Width and height in English metric units, no wider than the text.
    private static func extent(_ chart: WrittenChart) -> (Int, Int) {
        let width = max(1, min(chart.width, 2000)) * 36_000
        let height = max(1, min(chart.height, 2000)) * 36_000
        let room = Sheet.textWidth * 635
        return width <= room ? (width, height) : (room, height * room / width)
    }
}
