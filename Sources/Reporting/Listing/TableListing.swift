import Reading

/// Records as a table for people, with the file's name above and its three counts below.
struct TableListing<Listed: Record>: ReportFormat {
    let language: Language
    let style: TextStyle

    var separator: [UInt8] { [UInt8(ascii: "\n")] }

    func part(_ release: Release) -> [UInt8] {
        let locator = Locator(release.document)
        let records = Listed.all(of: release)
        var out = ByteWriter()
        out.write(style.bold(release.document.name) + "\n")
        for note in release.document.notes { out.write(style.dim(note.sentence(language)) + "\n") }
        if !records.isEmpty {
            var table = TextTable(titles: Listed.titles(language), rightAligned: Listed.rightAligned)
            for record in records { table.add(record.cells(locator, language)) }
            table.write(to: &out, style)
        }
        out.write(Totals(release).sentence(language) + "\n")
        return out.bytes
    }

    func foot(_ totals: Totals) -> [UInt8] {
        guard totals.files > 1 else { return [] }
        return Array("\n\(style.bold(language(vi: "Tất cả", en: "All"))) \(totals.sentence(language))\n".utf8)
    }
}

extension Totals {
    /// The three counts that every report ends with, and whether nothing was passed over.
    func sentence(_ language: Language) -> String {
        let files = files > 1 ? language(vi: "\(files) tệp, ", en: "\(files) files, ") : ""
        return files
            + language(
                vi: "\(figures) số liệu. \(numbers.all) con số: \(numbers.read) đã đọc, \(numbers.setAside) để riêng, "
                    + "\(numbers.notUnderstood) chưa hiểu.",
                en: "\(figures) figures. \(numbers.all) numbers: \(numbers.read) read, \(numbers.setAside) set aside, "
                    + "\(numbers.notUnderstood) not understood.")
    }
}
