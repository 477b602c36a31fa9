import ArgumentParser
import Exchange
import Filing
import PlanBook
import Running

// What the rooms of the book and the parser refuse, they tell in their own words.
extension PlanBookError: ToldError {}
extension ImportError: ToldError {}
extension FilingError: ToldError {}
extension FormulaError: ToldError {}
extension NoMeasure: ToldError {}
extension ValidationError: ToldError {}
