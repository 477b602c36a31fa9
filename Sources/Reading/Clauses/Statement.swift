import Figures

/// What a sentence says of one of its quantities, before it becomes a figure.
struct Statement {
    var kind: Figure.Kind
    var value: Figure.Value
    var unit: String?
    var base: Figure.Base?
    var period: Period?
    var status: Figure.Status = .actual
    var approximator: Figure.Approximator?
    var claim: Figure.Claim?
    /// Terms of the subject; empty where it is inherited.
    var subject: Range<Int> = 0..<0
    /// The thing of a list that it is of: "ngô và lạc lần lượt đạt …".
    var listed: RespectiveGrammar.Name?
    /// Terms behind the number that say what is counted ("138 xã đạt chuẩn").
    var object: Range<Int> = 0..<0
    /// The unit of the level that it goes on from.
    var levelUnit: String?
    /// Where the phrase that hangs on the number ends.
    var end: Int
    /// The verb that governed the number, for those that follow without one.
    var verb: Cue.Verb
    var isDown = false
    /// The words before the colon that it stands behind, where it has no other subject: "Tốc độ tăng trưởng: 7,5%".
    var head: Range<Int> = 0..<0
    /// What it is said of: its own subject, else the one before the colon.
    var subjectOrHead: Range<Int> { subject.isEmpty ? head : subject }
    /// Whether it is told in a row with the one before: "A tăng 5% và B tăng 6%".
    var isCoordinated = false
    /// The base that is told before the colon of its list; the inner nil is one that no field fits.
    var announced: Figure.Base??
    /// Whether it is of a part of a year that the document doesn't tell.
    var isOfPart = false
    /// Whether it takes its subject from the one before.
    var continues = false
    var isPart = false
    /// Whether it stands in brackets of its own.
    var isBracketed = false
    /// Whether the thing that moves or is reached is itself a rate.
    var isRate = false
    /// Whether it is only what another number is compared with ("thấp hơn mức tăng 7,45% của quý I").
    var isComparison = false
    /// Whether it is told once more, for what its parts contribute ("Trong 8,01% tăng trưởng, …").
    var isRestated = false
    /// Whether a share of the same thing stands beside: "1.250 hộ (chiếm 4,2%)".
    var hasShare = false
    /// The whole number that a movement goes on from.
    var count: PrintedNumber?
    /// Whether the words give the base, be it one that no field fits.
    var namesBase = false
    /// For the first of "từ … lên …".
    var opensMovement = false

    /// Whether it tells a rise or a fall.
    var isMovement: Bool { kind == .growth || kind == .change }
}
