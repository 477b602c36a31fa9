import Figures

/// What the headings and the leads above a paragraph pass on to its figures.
struct SectionContext {
    /// The numbers of the sections, outermost first: ["I", "1.1"].
    var headings: [String] = []
    /// The period of the section, from its headings or the document's name.
    var period: Period?
    /// Whether the section tells what is to be done and reached, not what was.
    var isAhead = false
    /// Whether the section gives tasks ("nhiệm vụ, giải pháp"), not aims alone.
    var givesTasks = false
    /// The words of the nearest bold lead or heading that name a subject: "Công nghiệp - xây dựng".
    var subject = ""
    /// The district, commune or town that a heading names.
    var area: String?
    /// The month that the document is dated in, counted like `Period.firstMonth`.
    var today: Int?
    /// The year that "tháng 6" and "quý I" are of.
    var year: Int? { period?.year }
}

/// What a paragraph's earlier sentences pass on to its later ones.
struct ParagraphContext {
    /// The period that the last sentence opened with.
    var period: Period?
    /// The period of the paragraph's last figure, which "Trong đó" goes on with.
    var lastPeriod: Period?
    /// The first period that the paragraph's figures are of.
    var firstPeriod: Period?
    var bases = BaseScope()
    /// Whether the paragraph is about price indices, whose goods keep the index's base.
    var isAboutPrices = false
    /// Whether the document is about two times, a month and the months up to it.
    var isOfDouble = false
    /// Whether the paragraph speaks of shares in a whole ("Cơ cấu kinh tế …").
    var isAboutStructure = false
    /// Whether the last "đạt …%" was of a whole that the words name, no plan.
    var reachesPart = false
    /// Whether the paragraph has begun to speak of aims ("Phấn đấu …:").
    var isAhead = false
    /// Whether an earlier sentence of the paragraph stated something.
    var isBegun = false
    /// Whether a sentence told a part of a year in a document that tells no year.
    var isOfPart = false
    /// What the last list of shares was told of.
    var shareNames: [String] = []
    /// Whether a sentence of the paragraph spoke of aims ("Theo dự thảo, phấn đấu …").
    var hasAimed = false
    /// What attainments without a word are measured against: the last plan or budget named.
    var planBase: Figure.Base = .plan
    var subject = ""
    /// The whole of which the paragraph tells a part, where a line above it announced so.
    var partOf: String?
    /// What was counted, by the first word of its unit, and the unit counted last.
    var counts: [Substring: String] = [:]
    var lastCounted: Substring?
    /// The area that a sentence of the paragraph opened with; the inner nil is the document's own.
    var area: String??
}
