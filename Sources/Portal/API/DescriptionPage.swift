import Reporting

/// The interface for people: what `openapi.json` tells programs, in the portal's frame.
struct DescriptionPage {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() throws -> PageContent {
        let language = asked.language
        return try asked.page(
            "api", title: language(vi: "Giao diện cho chương trình", en: "Interface for programs"),
            [
                "description": APIService.root + "/openapi.json",
                "package": APIService.root + "/" + DataPackage.fileName,
                "catalogue": APIService.root + "/" + DataCatalogue.fileName,
                "files": WholeList.all.map { list -> Fields in
                    [
                        "name": list.fileName, "address": APIService.root + "/" + list.fileName,
                        "words": language(list.operation.words),
                    ]
                },
                "operations": APIResources.all.map { operation($0, language) },
                "problems": Problem.Kind.allCases.map { kind -> Fields in
                    [
                        "id": kind.rawValue, "address": Problem.address + kind.rawValue,
                        "status": "\(kind.status.code)", "words": language(kind.title),
                    ]
                },
            ])
    }

    private func operation(_ operation: APIOperation, _ language: Language) -> Fields {
        var fields: Fields = [
            "id": operation.name, "words": language(operation.words), "path": APIService.root + operation.path,
            "hasParameters": !operation.parameters.isEmpty,
            "parameters": operation.parameters.map { parameter -> Fields in
                var fields: Fields = [
                    "name": parameter.name, "words": language(parameter.words), "form": language(parameter.expected),
                ]
                fields.set("usual", parameter.usual.flatMap { $0.isEmpty ? nil : $0 })
                return fields
            },
            "fields": operation.record.fields.map { field -> Fields in
                ["name": field.name, "words": language(field.words)]
            },
        ]
        if !operation.path.contains("{") { fields["example"] = APIService.root + operation.path }
        return fields
    }
}
