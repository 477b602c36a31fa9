import Crypto
import PlanBook

/// In which way a file was read, in a few letters: the same file may be read in several.
enum Fingerprint {
    static func text(_ mapping: ColumnMapping, _ options: ImportOptions) -> String {
        let ways = [
            mapping.sheet, mapping.kept, mapping.unit, mapping.period?.text, options.indicator, options.area,
            options.period?.text, options.unit, options.status?.word, options.numbers?.rawValue, options.totalsOf,
            options.known?.text, options.assigner.rawValue, options.inForce?.text,
        ]
        let hash = SHA256.hash(data: Array(ways.map { $0 ?? "" }.joined(separator: "\n").utf8))
        return "whole " + Array(hash.prefix(8)).hexadecimal
    }
}
