/// A figure in a written file, with what it was bound to when it was written.
public struct LivingFigure: Hashable, Sendable {
    public var binding: FigureBinding
    /// As it stands in the file now.
    public var text: String
    public var place: WrittenPlace

    /// Whether somebody typed over it: the file no longer says what was written.
    public var isOvertyped: Bool { text.withPlainSpaces != binding.text.withPlainSpaces }
}

/// A figure that was renewed.
public struct FigureChange: Hashable, Sendable {
    public var id: String
    public var tag: String
    public var old: String
    public var new: String
    public var place: WrittenPlace
}

/// What refreshing a file gives.
public struct RefreshedFile: Sendable {
    /// The file's bytes: those that it had where nothing changed.
    public var bytes: [UInt8]
    public var changes: [FigureChange]
    /// Figures that somebody typed over, left as they are.
    public var kept: [LivingFigure]
    /// Bound figures that nothing new was given for.
    public var unanswered: [LivingFigure]
    /// Figures whose new value the words around them would contradict ("tăng" before what fell now), left as they are,
    /// with what they would have to say.
    public var stranded: [(figure: LivingFigure, now: String)] = []
}

/// Whether figures that somebody typed over are renewed, too.
public enum OvertypedFigures: String, Sendable, CaseIterable { case keep, renew }
