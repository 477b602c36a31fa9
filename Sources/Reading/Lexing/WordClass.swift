/// What the grammar needs to know of a word or phrase. One phrase can be of several classes.
struct WordClass: OptionSet, Sendable, Hashable {
    let rawValue: UInt64

    private init(bit: UInt64) { rawValue = 1 << bit }
    init(rawValue: UInt64) { self.rawValue = rawValue }

    // Verbs and what stands before a number
    static let rise = WordClass(bit: 0)
    static let fall = WordClass(bit: 1)
    static let exceed = WordClass(bit: 2)
    static let shortfall = WordClass(bit: 3)
    static let reach = WordClass(bit: 4)
    static let equal = WordClass(bit: 5)
    static let account = WordClass(bit: 6)
    static let remain = WordClass(bit: 7)
    static let times = WordClass(bit: 8)
    /// lên, lên mức: what follows is where a rise ends
    static let arriving = WordClass(bit: 9)
    static let from = WordClass(bit: 10)
    static let to = WordClass(bit: 11)
    static let higher = WordClass(bit: 12)
    static let lower = WordClass(bit: 13)
    static let rankVerb = WordClass(bit: 14)
    static let ordinal = WordClass(bit: 15)
    static let top = WordClass(bit: 16)
    static let contribute = WordClass(bit: 17)

    // What it is measured against
    static let plan = WordClass(bit: 18)
    static let budget = WordClass(bit: 19)
    static let compare = WordClass(bit: 20)
    static let samePeriod = WordClass(bit: 21)

    // How it is stated
    static let estimated = WordClass(bit: 22)
    static let aimed = WordClass(bit: 23)
    static let about = WordClass(bit: 24)
    static let over = WordClass(bit: 25)
    static let under = WordClass(bit: 26)

    // Discourse
    static let parts = WordClass(bit: 27)
    static let respectively = WordClass(bit: 28)
    /// A noun that is itself a rate: tỷ lệ, tỷ trọng
    static let rate = WordClass(bit: 29)
    /// A noun for a rise: tốc độ tăng trưởng
    static let growthNoun = WordClass(bit: 30)
    static let benchmark = WordClass(bit: 31)

    // Units
    static let magnitude = WordClass(bit: 32)
    static let money = WordClass(bit: 33)
    static let measure = WordClass(bit: 34)
    static let counted = WordClass(bit: 35)
    static let percentPoint = WordClass(bit: 36)
    static let percentWord = WordClass(bit: 37)

    // Time
    static let day = WordClass(bit: 38)
    static let month = WordClass(bit: 39)
    static let quarter = WordClass(bit: 40)
    static let year = WordClass(bit: 41)
    static let lastYear = WordClass(bit: 42)
    static let lastMonth = WordClass(bit: 43)
    static let lastQuarter = WordClass(bit: 44)
    static let startOfYear = WordClass(bit: 45)
    static let stage = WordClass(bit: 46)
    static let clock = WordClass(bit: 47)
    static let duration = WordClass(bit: 48)
    static let wholeYear = WordClass(bit: 49)

    // Numbers in words
    static let numberWord = WordClass(bit: 50)

    // What makes a number no figure
    static let directive = WordClass(bit: 51)
    static let legalPart = WordClass(bit: 52)
    static let numbered = WordClass(bit: 53)
    static let age = WordClass(bit: 54)
    static let determiner = WordClass(bit: 55)
    static let groupNoun = WordClass(bit: 56)
    static let phone = WordClass(bit: 57)
    static let number = WordClass(bit: 58)
    static let agency = WordClass(bit: 59)

    // Small words
    static let conjunction = WordClass(bit: 60)
    static let function = WordClass(bit: 61)
    static let monthWord = WordClass(bit: 62)
    static let negation = WordClass(bit: 63)
}
