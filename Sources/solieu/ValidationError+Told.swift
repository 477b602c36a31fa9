import ArgumentParser
import Figures

// What the parser refuses, it tells in its own words.
extension ValidationError: ToldError {}
