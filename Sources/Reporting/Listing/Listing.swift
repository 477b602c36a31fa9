import Reading

/// What `read` lists of a release.
public enum Listing: String, Sendable, CaseIterable {
    case figures, references, tasks, numbers

    /// Its output in machines' formats and for people.
    public func format(_ form: ListingForm, language: Language, style: TextStyle) -> any ReportFormat<Release> {
        switch self {
        case .figures: form.format(FigureRecord.self, language, style)
        case .references: form.format(ReferenceRecord.self, language, style)
        case .tasks: form.format(TaskRecord.self, language, style)
        case .numbers: form.format(NumberRecord.self, language, style)
        }
    }
}

public enum ListingForm: String, Sendable, CaseIterable {
    case text, jsonl, csv

    fileprivate func format<Listed: Record>(
        _ record: Listed.Type, _ language: Language, _ style: TextStyle
    ) -> any ReportFormat<Release> {
        switch self {
        case .text: TableListing<Listed>(language: language, style: style)
        case .jsonl: FieldListing<Listed, JSONLinesWriter>()
        case .csv: FieldListing<Listed, CSVWriter>(head: CSVWriter.head(of: Listed.self))
        }
    }
}

extension CSVWriter {
    fileprivate static func head(of record: (some Record).Type) -> [UInt8] {
        var writer = CSVWriter(reserving: 128)
        for name in record.fields { writer.cell("\(name)") }
        writer.endRecord()
        return writer.bytes
    }
}

/// Records as fields, one record a line.
struct FieldListing<Listed: Record, Writer: FieldWriter>: ReportFormat {
    var head: [UInt8] = []

    func part(_ release: Release) -> [UInt8] {
        let records = Listed.all(of: release)
        var writer = Writer(reserving: records.count * 320)
        for record in records { record.write(to: &writer) }
        return writer.bytes
    }
}
