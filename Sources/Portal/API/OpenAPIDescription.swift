import Checking
import Reporting

/// The interface as OpenAPI 3.1 describes it: made from the operations themselves.
struct OpenAPIDescription {
    private let operations: [APIOperation]
    private let publicAddress: String?

    init(_ operations: [APIOperation], publicAddress: String?) {
        self.operations = operations
        self.publicAddress = publicAddress
    }

    func bytes() -> [UInt8] {
        var json = JSONWriter(reserving: 1 << 16)
        json.object { json in
            json.member("openapi", "3.1.0")
            json.key("info")
            json.object { json in
                json.member("title", "Cổng số liệu / The portal's figures")
                json.member("version", "1")
                json.member("description", Self.introduction)
            }
            json.key("servers")
            json.array([(publicAddress ?? "") + APIService.root]) { json, address in
                json.object { $0.member("url", address) }
            }
            json.key("paths")
            json.object { json in
                for operation in operations {
                    json.key(operation.path)
                    json.object { json in
                        json.key("get")
                        describe(operation, &json)
                    }
                }
            }
            json.key("components")
            json.object { json in
                json.key("schemas")
                json.object(writeSchemas)
                json.key("responses")
                json.object { json in
                    json.key("Problem")
                    Self.problemResponse(&json)
                }
            }
        }
        return json.bytes
    }

    static let introduction = """
        Số liệu, kế hoạch, xếp hạng, thông cáo, nhiệm vụ và văn bản của sổ kế hoạch, chỉ để đọc. Số thập phân là văn bản, \
        để không mất chữ số. / Figures, targets, ranks, releases, tasks and directives of the plan book, to be read. \
        Decimals are texts, so that no digit is lost. Pages follow the link next; a page has an ETag; problems are told \
        as RFC 9457 has it, in the language of Accept-Language.
        """

    private func describe(_ operation: APIOperation, _ json: inout JSONWriter) {
        json.object { json in
            json.member("operationId", operation.name)
            json.member("summary", both(operation.words))
            json.key("parameters")
            json.array(operation.parameters) { describe($1, &$0) }
            json.key("responses")
            json.object { json in
                json.key("200")
                json.object { json in
                    json.member("description", both(operation.words))
                    json.key("headers")
                    json.object { json in
                        header("ETag", "Changes with the bytes.", isRequired: true, &json)
                        if operation.isList { header("Link", "rel=\"next\": the next page.", isRequired: false, &json) }
                    }
                    json.key("content")
                    json.object { json in
                        json.key("application/json")
                        json.object { json in
                            json.key("schema")
                            envelope(operation, &json)
                        }
                        if operation.isList {
                            json.key("text/csv")
                            json.object { json in
                                json.key("schema")
                                json.object { $0.member("type", "string") }
                            }
                        }
                    }
                }
                json.key("304")
                json.object { $0.member("description", "Không đổi / Not modified") }
                for status in ["400", "404", "405"] {
                    json.key(status)
                    json.object { $0.member("$ref", "#/components/responses/Problem") }
                }
            }
        }
    }

    private func header(_ name: String, _ words: String, isRequired: Bool, _ json: inout JSONWriter) {
        json.key(name)
        json.object { json in
            json.member("description", words)
            json.key("required")
            json.value(isRequired)
            json.key("schema")
            json.object { $0.member("type", "string") }
        }
    }

    private func describe(_ parameter: APIParameter, _ json: inout JSONWriter) {
        json.object { json in
            json.member("name", parameter.name)
            json.member("in", parameter.place.rawValue)
            json.key("required")
            json.value(parameter.place == .path)
            let usual = parameter.usual.flatMap { $0.isEmpty ? nil : " (\($0))" } ?? ""
            json.member("description", both(parameter.words) + usual)
            json.key("schema")
            json.object { Self.write(parameter.form, &$0) }
        }
    }

    private static func write(_ form: APIParameter.Form, _ json: inout JSONWriter) {
        switch form {
        case .text:
            json.member("type", "string")
            json.member("minLength", 1)
            json.member("maxLength", 200)
        case .pattern(let pattern):
            json.member("type", "string")
            json.member("pattern", "^(\(pattern))$")
        case .day:
            json.member("type", "string")
            json.member("format", "date")
        case .integer(let range):
            json.member("type", "integer")
            json.member("minimum", range.lowerBound)
            json.member("maximum", range.upperBound)
        case .truth: json.member("type", "boolean")
        case .choice(let words):
            json.member("type", "string")
            json.member("enum", words)
        }
    }

    private func envelope(_ operation: APIOperation, _ json: inout JSONWriter) {
        json.object { json in
            json.member("type", "object")
            json.member("required", operation.isList ? ["data", "next"] : ["data"])
            json.key("additionalProperties")
            json.value(false)
            json.key("properties")
            json.object { json in
                json.key("data")
                json.object { json in
                    guard operation.isList else { return reference(operation.record.name, &json) }
                    json.member("type", "array")
                    json.key("items")
                    json.object { reference(operation.record.name, &$0) }
                }
                if operation.isList {
                    json.key("next")
                    json.object { json in
                        json.member("type", ["string", "null"])
                        json.member("description", "Trang sau / The next page")
                    }
                }
            }
        }
    }

    private func reference(_ name: String, _ json: inout JSONWriter) {
        json.member("$ref", "#/components/schemas/\(name)")
    }

    private func writeSchemas(_ json: inout JSONWriter) {
        var written: Set<String> = []
        for record in operations.map(\.record) where written.insert(record.name).inserted {
            json.key(record.name)
            json.object { json in
                json.member("type", "object")
                json.member("required", record.fields.map(\.name))
                json.key("additionalProperties")
                json.value(false)
                json.key("properties")
                json.object { json in
                    for field in record.fields {
                        json.key(field.name)
                        json.object { json in
                            Self.write(field, &json)
                            json.member("description", both(field.words))
                        }
                    }
                }
            }
        }
        json.key("Problem")
        json.object(Self.problem)
    }

    private static func write(_ field: FieldDescription, _ json: inout JSONWriter) {
        func type(_ name: String) {
            if field.isOptional { json.member("type", [name, "null"]) } else { json.member("type", name) }
        }
        switch field.kind {
        case .text: type("string")
        case .integer: type("integer")
        case .truth: type("boolean")
        case .decimal:
            type("string")
            json.member("pattern", "^-?[0-9]+(\\.[0-9]+)?$")
        case .day:
            type("string")
            json.member("format", "date")
        case .period:
            type("string")
            json.member("pattern", "^(\(APIParameter.periodPattern))$")
        case .choice(let words):
            type("string")
            json.key("enum")
            json.array(words.map(Optional.some) + (field.isOptional ? [nil] : [])) { $0.value($1) }
        case .texts, .integers:
            type("array")
            json.key("items")
            json.object { $0.member("type", field.kind == .texts ? "string" : "integer") }
        }
    }

    private static func problem(_ json: inout JSONWriter) {
        json.member("type", "object")
        json.member("required", ["type", "title", "status", "detail", "instance"])
        json.key("additionalProperties")
        json.value(false)
        json.key("properties")
        json.object { json in
            for name in ["type", "title", "detail", "instance", "parameter"] {
                json.key(name)
                json.object { $0.member("type", "string") }
            }
            json.key("status")
            json.object { $0.member("type", "integer") }
        }
    }

    private static func problemResponse(_ json: inout JSONWriter) {
        json.object { json in
            json.member("description", "Vì sao không trả lời được / Why there is no answer")
            json.key("content")
            json.object { json in
                json.key("application/problem+json")
                json.object { json in
                    json.key("schema")
                    json.object { $0.member("$ref", "#/components/schemas/Problem") }
                }
            }
        }
    }

    private func both(_ words: Bilingual) -> String { "\(words.vi) / \(words.en)" }
}
