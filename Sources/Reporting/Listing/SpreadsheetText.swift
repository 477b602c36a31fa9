extension String {
    /// The text as a spreadsheet may take it in: one that begins as formulas do gets an apostrophe before it, so that
    /// no document's words are run as a formula. Numbers, also negative ones and ranges, stay as they are.
    public var safeForSpreadsheets: String {
        guard let first = utf8.first else { return self }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return "'" + self
        case UInt8(ascii: "+"), UInt8(ascii: "-"): return isPlainNumber ? self : "'" + self
        default: return self
        }
    }

    /// Digits with signs and marks: nothing that could call a function or a program.
    private var isPlainNumber: Bool {
        utf8.contains { $0 &- 0x30 < 10 }
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"),
                    UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "%"):
                    true
                default: false
                }
            }
    }
}
