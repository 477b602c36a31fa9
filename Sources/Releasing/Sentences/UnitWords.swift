import Figures

/// The words of units in both languages. The catalogue writes them in Vietnamese.
public enum UnitWords {
    public static func text(_ unit: String, _ language: DocumentLanguage, isOne: Bool) -> String {
        language == .en ? EnglishUnits.words(for: unit, isOne: isOne) ?? unit : unit
    }
}
