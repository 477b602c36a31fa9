import Delimited
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Portal

/// The open data as a whole: its files, its Data Package, its DCAT-AP catalogue.
@Suite struct OpenDataTests {
    private struct Package: Decodable {
        struct Resource: Decodable {
            struct Schema: Decodable {
                struct Field: Decodable {
                    struct Constraints: Decodable {
                        var required: Bool?
                        var `enum`: [String]?
                    }
                    var name: String
                    var type: String
                    var constraints: Constraints?
                }
                struct Reference: Decodable {
                    struct Target: Decodable {
                        var resource: String
                        var fields: [String]
                    }
                    var fields: [String]
                    var reference: Target
                }
                var fields: [Field]
                var primaryKey: [String]?
                var foreignKeys: [Reference]?
            }
            var name: String
            var path: String
            var type: String
            var encoding: String
            var mediatype: String
            var schema: Schema
        }
        var name: String
        var resources: [Resource]
    }

    /// A demonstration's tables by their names, each as rows of cells by column.
    private func tables(_ body: @escaping @Sendable (Package, [String: [[String: String]]]) throws -> Void) async throws
    {
        try await PortalBook.demonstration.value.server().application().test(.router) { client in
            let response = try await client.execute(uri: "/api/v1/datapackage.json", method: .get)
            #expect(response.headers[.contentType] == "application/json")
            let package = try JSONDecoder().decode(Package.self, from: Data(buffer: response.body))
            var tables: [String: [[String: String]]] = [:]
            for resource in package.resources {
                let file = try await client.execute(uri: "/api/v1/" + resource.path, method: .get)
                #expect(file.status == .ok && file.headers[.contentType]?.hasPrefix(resource.mediatype) == true)
                let table = DelimitedTable(Array(file.text.utf8))
                let names = resource.schema.fields.map(\.name)
                #expect(table.titles == names, "\(resource.name)")
                tables[resource.name] = table.rows.map { row in
                    Dictionary(names.map { ($0, row[$0]) }) { first, _ in first }
                }
            }
            try body(package, tables)
        }
    }

    @Test func eachTableIsWhatThePackageSays() async throws {
        try await tables { package, tables in
            #expect(package.name == "solieu" && Set(package.resources.map(\.name)).count == 9)
            for resource in package.resources {
                #expect(resource.type == "table" && resource.encoding == "utf-8" && !resource.path.contains("/"))
                let rows = try #require(tables[resource.name])
                #expect(!rows.isEmpty, "\(resource.name)")
                for field in resource.schema.fields {
                    let wrong = rows.compactMap { $0[field.name] }.first { !Self.fits($0, field) }
                    #expect(wrong == nil, "\(resource.name).\(field.name): \(wrong ?? "")")
                }
                let keys = rows.map { row in (resource.schema.primaryKey ?? []).map { row[$0] ?? "" } }
                #expect(Set(keys).count == rows.count, "\(resource.name): \(resource.schema.primaryKey ?? [])")
                for key in resource.schema.foreignKeys ?? [] {
                    let known = Set(try #require(tables[key.reference.resource]).map { $0[key.reference.fields[0]] })
                    let lost = rows.first { !($0[key.fields[0]] ?? "").isEmpty && !known.contains($0[key.fields[0]]) }
                    #expect(lost == nil, "\(resource.name).\(key.fields)")
                }
            }
        }
    }

    private static func fits(_ cell: String, _ field: Package.Resource.Schema.Field) -> Bool {
        guard !cell.isEmpty else { return field.constraints?.required != true }
        if let words = field.constraints?.enum, !words.contains(cell) { return false }
        return switch field.type {
        case "string": true
        case "integer": Int64(cell) != nil
        case "number": Decimal(string: cell) != nil && cell.allSatisfy { "-.0123456789".contains($0) }
        case "boolean": cell == "true" || cell == "false"
        case "date": cell.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil
        default: false
        }
    }

    /// A file goes on beyond a page of the interface, and has each row once.
    @Test func aFileHasTheWholeList() async throws {
        let test = try await PortalBook.demonstration.value
        let count = try test.book.read { try $0.observationCount() }
        try await test.server().application().test(.router) { client in
            let whole = try await client.execute(uri: "/api/v1/observations.csv", method: .get).text
            let rows = DelimitedTable(Array(whole.utf8)).rows
            let page = try await client.execute(uri: "/api/v1/observations?limit=5000&format=csv", method: .get).text
            #expect(whole.hasPrefix(page.prefix(1000)) && rows.count <= count && rows.count > 100)
            #expect(Set(rows.map { $0["id"] }).count == rows.count)
            let head = try await client.execute(uri: "/api/v1/observations.csv", method: .head)
            #expect(head.status == .ok && head.text.isEmpty)
            #expect(try await client.execute(uri: "/api/v1/observations.csv?x=1", method: .get).status == .notFound)
        }
    }

    /// What DCAT-AP 3 makes mandatory, for each thing of its class; every node that is named is there.
    private static let mandatory: [String: Set<String>] = [
        "dcat:Catalog": ["dct:title", "dct:description", "dct:publisher", "dcat:dataset"],
        "dcat:Dataset": ["dct:title", "dct:description"],
        "dcat:Distribution": ["dcat:accessURL"],
        "dcat:DataService": ["dct:title", "dcat:endpointURL"],
        "foaf:Agent": ["foaf:name"],
    ]

    @Test func theCatalogueHasWhatDCATAPAsksFor() async throws {
        let test = try await PortalBook.demonstration.value
        let server = try test.server { $0.publicAddress = "https://so.lieu.test" }
        try await server.application().test(.router) { client in
            let response = try await client.execute(uri: "/api/v1/catalog.jsonld", method: .get)
            #expect(response.headers[.contentType] == "application/ld+json")
            let document = try #require(
                try JSONSerialization.jsonObject(with: Data(buffer: response.body)) as? [String: Any])
            let context = try #require(document["@context"] as? [String: String])
            var nodes: [[String: Any]] = []
            func gather(_ value: Any) {
                if let list = value as? [Any] { list.forEach(gather) }
                guard let node = value as? [String: Any] else { return }
                nodes.append(node)
                node.values.forEach(gather)
            }
            gather(try #require(document["@graph"]))
            let typed = nodes.filter { $0["@type"] is String && $0["@value"] == nil }
            let counts = Dictionary(grouping: typed) { $0["@type"] as? String ?? "" }.mapValues(\.count)
            #expect(counts["dcat:Catalog"] == 1 && counts["dcat:Dataset"] == 9 && counts["dcat:Distribution"] == 18)
            for node in typed {
                let type = node["@type"] as? String ?? ""
                #expect(Self.mandatory[type, default: []].isSubset(of: node.keys), "\(type): \(node.keys)")
            }
            // Names have prefixes that the context knows, addresses are whole, and what is here is told here.
            for name in nodes.flatMap(\.keys) where !name.hasPrefix("@") {
                #expect(context[String(name.prefix { $0 != ":" })] != nil, "\(name)")
            }
            let told = Set(typed.compactMap { $0["@id"] as? String })
            for address in nodes.compactMap({ $0["@id"] as? String }) {
                #expect(address.hasPrefix("http"), "\(address)")
                if address.contains("#"), address.hasPrefix("https://so.lieu.test") { #expect(told.contains(address)) }
            }
            for node in typed where node["@type"] as? String == "dcat:Distribution" {
                let link = try #require((node["dcat:accessURL"] as? [String: String])?["@id"])
                let file = try await client.execute(uri: String(link.dropFirst(20)), method: .get)
                #expect(file.status == .ok, "\(link)")
            }
        }
    }

    @Test func thePagesLeadThere() async throws {
        try await PortalBook.demonstration.value.server().application().test(.router) { client in
            for address in ["/api", "/en/api"] {
                let page = try await client.execute(uri: address, method: .get).text
                for file in ["datapackage.json", "catalog.jsonld", "observations.csv"] {
                    #expect(page.contains("href=\"/api/v1/\(file)\""), "\(address) \(file)")
                }
            }
            let indicator = try await client.execute(uri: "/chi-tieu/budget_revenue", method: .get).text
            #expect(indicator.contains("href=\"/api#whole\""))
        }
    }
}
