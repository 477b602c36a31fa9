/// A quantity, a rate, a rank or a fraction that a document states of something.
public struct Figure: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case level
        /// Rise or fall in per cent, signed; "gấp 2,2 lần" is 2.2 in `lần`.
        case growth
        /// Rise or fall by an amount, ranks or percentage points, signed.
        case change
        /// Per cent of a plan or estimate: "vượt 56,1% dự toán" is 156.1.
        case attainment
        /// A part or a rate in per cent.
        case share
        /// `138/184`.
        case fraction
        case rank
        /// Another area's figure, given to compare.
        case benchmark
        /// An objective still ahead.
        case target
    }

    public enum Value: Hashable, Sendable {
        case number(PrintedNumber)
        case fraction(PrintedNumber, of: PrintedNumber)
        case range(PrintedNumber, PrintedNumber)

        /// Canonical text: `7.82`, `138/184`, `3.5-4`.
        public var text: String {
            switch self {
            case .number(let number): number.text
            case .fraction(let part, let whole): "\(part.text)/\(whole.text)"
            case .range(let low, let high): "\(low.text)-\(high.text)"
            }
        }

        /// The number, where the value is a single one.
        public var number: PrintedNumber? {
            if case .number(let number) = self { number } else { nil }
        }
    }

    /// What a growth, a change or an attainment is measured against.
    public enum Base: Hashable, Sendable {
        case previousYear, samePeriod, previousMonth, previousQuarter
        case plan
        /// The budget estimate (dự toán).
        case estimate
        case year(Int)

        public var text: String {
            switch self {
            case .previousYear: "previous-year"
            case .samePeriod: "same-period"
            case .previousMonth: "previous-month"
            case .previousQuarter: "previous-quarter"
            case .plan: "plan"
            case .estimate: "estimate"
            case .year(let year): "\(year)"
            }
        }
    }

    public enum Status: String, Sendable, CaseIterable {
        case actual, estimate, target
    }

    /// A word that widens what a number can stand for.
    public enum Approximator: String, Sendable, CaseIterable {
        /// khoảng, xấp xỉ, gần như
        case about
        /// trên, hơn
        case over
        /// gần, dưới, chưa đến
        case under
    }

    /// Bytes of the document's `flow`: the number as it stands, with its unit.
    public var range: Range<Int>
    public var kind: Kind
    public var value: Value
    /// The unit's words in lower case, `%`, or nil for a rank.
    public var unit: String?
    public var base: Base?
    public var period: Period?
    public var status: Status
    public var approximator: Approximator?
    /// What the figure is of, in the document's words.
    public var about: String
    /// How the figure stands to the others of the document.
    public var place: Place

    public init(
        range: Range<Int>, kind: Kind, value: Value, unit: String?, base: Base? = nil, period: Period? = nil,
        status: Status = .actual, approximator: Approximator? = nil, about: String = "", place: Place = Place()
    ) {
        self.range = range
        self.kind = kind
        self.value = value
        self.unit = unit
        self.base = base
        self.period = period
        self.status = status
        self.approximator = approximator
        self.about = about
        self.place = place
    }
}

extension Figure {
    /// Where a figure stands in its document's discourse: what the checker relates figures by.
    public struct Place: Hashable, Sendable {
        /// Figures with the same number are stated of the same thing, period and area in one run of clauses:
        /// "đạt 42.500 tỷ đồng, tăng 3,1%, bằng 93,7% kế hoạch" are three figures of one subject.
        public var subject: Int
        /// The subject that this one's subject is said to be a part of ("trong đó", a list after a colon, an indented row).
        public var whole: Int?
        /// How sure it is that the subject is a part of ``whole``.
        public var membership: Membership
        /// The figure's sentence, counted from 0 through the document; for a table's cell, its row.
        public var sentence: Int
        /// The index into the document's blocks.
        public var block: Int
        /// The area that the figure is said to be of, where it isn't the document's own ("cả nước", "huyện Việt Yên").
        public var area: String?
        /// For the first of "tăng từ 10,2% lên 12,4%": the index of the second, and the other way round.
        public var counterpart: Int?
        /// Whether a word says that the figure falls short or surpasses: what `vượt`, `không đạt` and such claim.
        public var claim: Claim?
        /// The numbers of the sections that the figure stands in, outermost first: ["I", "1.1"].
        public var headings: [String]

        public init(
            subject: Int = 0, whole: Int? = nil, membership: Membership = .told, sentence: Int = 0, block: Int = 0,
            area: String? = nil, counterpart: Int? = nil, claim: Claim? = nil, headings: [String] = []
        ) {
            self.subject = subject
            self.whole = whole
            self.membership = membership
            self.sentence = sentence
            self.block = block
            self.area = area
            self.counterpart = counterpart
            self.claim = claim
            self.headings = headings
        }
    }

    /// How a subject is said to be a part of another.
    public enum Membership: String, Sendable, CaseIterable {
        /// It is listed behind "trong đó" or "gồm", or in a row below with a bullet.
        case told
        /// It stands in brackets, behind a bare colon, or so far behind "trong đó" that the list may have ended.
        case likely
    }

    /// What the words around a figure claim of it, which its value must bear out.
    public enum Claim: String, Sendable, CaseIterable {
        /// tăng
        case rises
        /// giảm
        case falls
        /// vượt kế hoạch
        case exceedsPlan
        /// chưa đạt, không đạt kế hoạch
        case missesPlan
        /// cao hơn bình quân cả nước
        case aboveBenchmark
        /// thấp hơn bình quân cả nước
        case belowBenchmark
    }
}
