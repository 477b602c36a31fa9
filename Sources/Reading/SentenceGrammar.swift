import Figures

/// The grammar of a sentence's language: what its terms are annotated with, one after another.
extension Sentence {
    mutating func annotateTimes() {
        switch language {
        case .vi: TimeGrammar.annotate(&self)
        case .en: EnglishTime.annotate(&self)
        }
    }

    /// In a table's head a bare number of four digits is a year.
    mutating func annotateHeadTimes() {
        switch language {
        case .vi: TimeGrammar.annotateHead(&self)
        case .en: EnglishTime.annotate(&self)
        }
    }

    /// In a table's cell only words tell a time.
    mutating func annotateCellTimes() {
        switch language {
        case .vi: TimeGrammar.annotateCell(&self)
        case .en: EnglishTime.annotateCell(&self)
        }
    }

    mutating func annotateTraps(isBlockStart: Bool) {
        switch language {
        case .vi: TrapGrammar.annotate(&self, isBlockStart: isBlockStart)
        case .en: EnglishTraps.annotate(&self, isBlockStart: isBlockStart)
        }
    }

    mutating func annotateQuantities() {
        switch language {
        case .vi: QuantityGrammar.annotate(&self)
        case .en: EnglishQuantities.annotate(&self)
        }
    }

    /// A unit's words as figures name them: in Vietnamese, whatever language the document names them in.
    func unitName(_ words: String) -> String {
        let plain = UnitText.words(words)
        return language == .en ? EnglishUnits.unit(named: plain) ?? plain : plain
    }
}
