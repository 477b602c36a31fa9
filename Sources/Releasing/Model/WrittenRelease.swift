import Figures
import PlanBook

/// A release as it is written, before it takes any format: what templates give and what writers of formats take.
public struct WrittenRelease: Sendable {
    /// The office's frame around the text, by Nghị định 30/2020/NĐ-CP, appendix I.
    public var frame: OfficialFrame
    public var blocks: [WrittenBlock]
    /// How its figures are written; the file keeps it, so that figures are renewed in the same way.
    public var style: OfficeStyle

    public var language: DocumentLanguage { style.language }

    public init(frame: OfficialFrame, blocks: [WrittenBlock], style: OfficeStyle = OfficeStyle()) {
        self.frame = frame
        self.blocks = blocks
        self.style = style
    }
}

/// The parts of an administrative document that stand around its body.
public struct OfficialFrame: Hashable, Sendable {
    /// "UBND TỈNH" above the issuing body; nil where there is none.
    public var superior: String?
    /// "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG"
    public var issuer: String
    /// "127"; nil while it has none.
    public var number: String?
    /// "TB-UBND"
    public var symbol: String
    /// "Bắc Giang"
    public var place: String
    public var day: Day
    /// "THÔNG CÁO BÁO CHÍ"
    public var kind: String
    /// "Về tình hình …", line by line.
    public var subject: [String]
    /// "- Chủ tịch, các PCT UBND tỉnh;", line by line, without the dash.
    public var receivers: [String]
    /// "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", line by line.
    public var authority: [String]
    /// The signer's name.
    public var signer: String

    public init(
        superior: String? = nil, issuer: String, number: String? = nil, symbol: String, place: String, day: Day,
        kind: String, subject: [String], receivers: [String], authority: [String], signer: String
    ) {
        self.superior = superior
        self.issuer = issuer
        self.number = number
        self.symbol = symbol
        self.place = place
        self.day = day
        self.kind = kind
        self.subject = subject
        self.receivers = receivers
        self.authority = authority
        self.signer = signer
    }
}

/// A part of the body.
public enum WrittenBlock: Hashable, Sendable {
    /// `level` counts from 1 ("I."); the number ("1.1.") is part of the text as offices write it, given by itself.
    case heading(level: Int, number: String, text: [WrittenRun])
    case paragraph([WrittenRun])
    /// Items with a dash.
    case list([[WrittenRun]])
    case table(WrittenTable)
    case chart(WrittenChart)
    /// A footnote-like remark below a table or the text, in smaller type.
    case note([WrittenRun])
}

/// A run of text within a paragraph.
public enum WrittenRun: Hashable, Sendable {
    case text(String, WrittenEmphasis = .plain)
    /// A figure that stays bound to the book.
    case figure(BoundFigure, WrittenEmphasis = .plain)

    public var text: String {
        switch self {
        case .text(let text, _): text
        case .figure(let figure, _): figure.text
        }
    }
}

public enum WrittenEmphasis: String, Hashable, Sendable { case plain, bold, italic }

/// A figure in the text with what it came from and what a reader must find in it.
public struct BoundFigure: Hashable, Sendable {
    /// Unique in the release: "f12".
    public var id: String
    /// The tag that gives it: "budget_revenue:value@2021".
    public var tag: String
    /// The number with its unit as it stands in the text: "15.745 tỷ đồng", "26,9%".
    public var text: String
    public var kind: Figure.Kind
    /// Canonical text of the value that a reader finds: `15745`, `-3.1`, `156.1` for "vượt 56,1%".
    public var value: String
    public var unit: String?
    /// `Figure.Base.text`
    public var base: String?
    public var period: Period?
    /// How many digits behind the mark its tag asked for; nil where the office's style decides.
    public var decimals: Int?
    /// The observations that it rests on.
    public var observations: [Int64]

    public init(
        id: String, tag: String, text: String, kind: Figure.Kind, value: String, unit: String?, base: String? = nil,
        period: Period? = nil, decimals: Int? = nil, observations: [Int64] = []
    ) {
        self.id = id
        self.tag = tag
        self.text = text
        self.kind = kind
        self.value = value
        self.unit = unit
        self.base = base
        self.period = period
        self.decimals = decimals
        self.observations = observations
    }
}

/// A table with a head that may be of several rows and merged cells.
public struct WrittenTable: Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        public var runs: [WrittenRun]
        public var columnSpan: Int
        public var rowSpan: Int
        public var isNumber: Bool

        public init(_ runs: [WrittenRun], columnSpan: Int = 1, rowSpan: Int = 1, isNumber: Bool = false) {
            self.runs = runs
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
            self.isNumber = isNumber
        }
    }

    public var caption: String
    /// "Đơn vị tính: tỷ đồng"; nil where a column tells.
    public var unitNote: String?
    /// Repeats over pages. Cells covered by a span of an earlier row are left out.
    public var head: [[Cell]]
    public var rows: [[Cell]]
    /// Relative widths of the columns.
    public var widths: [Int]

    public init(caption: String, unitNote: String? = nil, head: [[Cell]], rows: [[Cell]], widths: [Int]) {
        self.caption = caption
        self.unitNote = unitNote
        self.head = head
        self.rows = rows
        self.widths = widths
    }
}

/// A chart, drawn; with its data as a table and in words.
public struct WrittenChart: Hashable, Sendable {
    public var caption: String
    /// The drawing; the same data give the same bytes.
    public var svg: String
    /// What the drawing shows, for those who can't see it.
    public var alternative: String
    /// The data behind it.
    public var data: WrittenTable
    /// In millimetres.
    public var width: Int
    public var height: Int

    public init(caption: String, svg: String, alternative: String, data: WrittenTable, width: Int, height: Int) {
        self.caption = caption
        self.svg = svg
        self.alternative = alternative
        self.data = data
        self.width = width
        self.height = height
    }
}
