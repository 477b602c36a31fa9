import Checking
import Reporting

/// The book's open data as a Data Package (datapackage.org, version 2): each list as a table of CSV, with what its columns
/// are.
struct DataPackage {
    static let fileName = "datapackage.json"

    let place: String
    /// Where the portal stands, without a slash at its end; empty where it isn't settled.
    let host: String

    func bytes() -> [UInt8] {
        let publisher: [String: any Sendable] = ["title": place, "roles": ["publisher"]]
        var package: [String: any Sendable] = [
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "solieu",
            "title": "Số liệu kinh tế - xã hội, \(place)", "description": OpenDataWords.description(place),
            "keywords": OpenDataWords.keywords, "contributors": [publisher],
            "licenses": [["name": "attribution", "title": OpenDataWords.rights]],
            "resources": WholeList.all.map(resource),
        ]
        if !host.isEmpty { package["homepage"] = host + "/" }
        return Array(LinkedData.json(package).utf8)
    }

    private func resource(_ list: WholeList) -> [String: any Sendable] {
        [
            "name": list.name, "type": "table", "path": list.fileName, "format": "csv", "mediatype": "text/csv",
            "encoding": "utf-8", "title": list.operation.words.vi, "description": list.operation.words.en,
            "schema": schema(list.operation.record.fields),
        ]
    }

    private func schema(_ fields: [FieldDescription]) -> [String: any Sendable] {
        let names = fields.map(\.name)
        var schema: [String: any Sendable] = [
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json", "fields": fields.map(Self.field),
        ]
        // What tells a row from all others.
        if let key = ["id", "slug", "code", "period"].first(where: names.contains) { schema["primaryKey"] = [key] }
        let references = [("indicator", "indicators", "code"), ("area", "areas", "slug")].filter {
            names.contains($0.0)
        }
        if !references.isEmpty {
            schema["foreignKeys"] = references.map { name, resource, key -> [String: any Sendable] in
                ["fields": [name], "reference": ["resource": resource, "fields": [key]] as [String: any Sendable]]
            }
        }
        return schema
    }

    private static func field(_ field: FieldDescription) -> [String: any Sendable] {
        var described: [String: any Sendable] = [
            "name": field.name, "title": field.words.vi, "description": field.words.en, "type": type(of: field.kind),
        ]
        var constraints: [String: any Sendable] = [:]
        // A text may be there and empty, which in a table is the same as missing.
        if !field.isOptional, [.integer, .decimal, .truth, .day].contains(field.kind) {
            constraints["required"] = true
        }
        if case .choice(let words) = field.kind { constraints["enum"] = words }
        if !constraints.isEmpty { described["constraints"] = constraints }
        return described
    }

    private static func type(of kind: FieldKind) -> String {
        switch kind {
        case .text, .period, .choice, .texts, .integers: "string"
        case .integer: "integer"
        case .decimal: "number"
        case .truth: "boolean"
        case .day: "date"
        }
    }
}

/// What both descriptions of the open data say.
enum OpenDataWords {
    static let keywords = ["số liệu", "kinh tế - xã hội", "kế hoạch", "statistics", "socio-economic plan"]

    /// As the foot of each page says it.
    static let rights =
        "Được dùng lại tự do khi ghi nguồn. / May be reused freely when the source is named."

    static func description(_ place: String) -> String {
        "Chỉ tiêu, số liệu, kế hoạch, xếp hạng, thông cáo, nhiệm vụ và văn bản của sổ kế hoạch \(place). "
            + "/ Indicators, figures, targets, ranks, releases, tasks and directives of its plan book."
    }
}
