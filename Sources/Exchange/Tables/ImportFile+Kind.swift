extension ImportFile {
    /// Whether a file holds a table and not a release: by its ending, or a workbook by its bytes.
    public static func isTable(_ bytes: [UInt8], name: String) -> Bool {
        let endings = [".csv", ".tsv", ".xlsx", ".ods"]
        return endings.contains { name.lowercased().hasSuffix($0) }
            || bytes.starts(with: "PK\u{3}\u{4}".utf8) && isWorkbook(bytes)
    }

    /// Whether a package's first names are a workbook's.
    private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(4096)
        return head.firstRange(of: Array("xl/".utf8)) != nil
            || head.firstRange(of: Array("opendocument.spreadsheet".utf8)) != nil
    }
}
