import Figures
import PlanBook
import Reporting

/// The book's open data as a catalogue of data portals (DCAT-AP 3), in JSON-LD: a dataset for each list, with its files.
struct DataCatalogue {
    static let fileName = "catalog.jsonld"
    static let mediaType = "application/ld+json"

    let outline: BookOutline
    /// Where the portal stands, without a slash at its end; empty where it isn't settled: addresses are then relative.
    let host: String

    private var place: String { outline.home.fullName }
    private var root: String { host + APIService.root + "/" }

    func bytes() -> [UInt8] {
        let datasets = WholeList.all.map(dataset)
        return Array(
            LinkedData.json(["@context": Self.context, "@graph": [catalogue, service, publisher] + datasets]).utf8)
    }

    private static let context: [String: any Sendable] = [
        "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
        "skos": "http://www.w3.org/2004/02/skos/core#", "xsd": "http://www.w3.org/2001/XMLSchema#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    ]

    private func address(of part: String) -> String { root + Self.fileName + "#" + part }

    private var catalogue: [String: any Sendable] {
        [
            "@id": root + Self.fileName, "@type": "dcat:Catalog",
            "dct:title": Self.words(vi: "Dữ liệu mở, \(place)", en: "Open data, \(place)"),
            "dct:description": Self.words(vi: OpenDataWords.description(place), en: nil),
            "dct:publisher": link(address(of: "publisher")), "dct:language": Self.languages,
            "foaf:homepage": link(host + "/"), "dct:rights": rights,
            "dcat:dataset": WholeList.all.map { link(address(of: $0.name)) },
            "dcat:service": link(address(of: "service")),
        ]
    }

    private var publisher: [String: any Sendable] {
        ["@id": address(of: "publisher"), "@type": "foaf:Agent", "foaf:name": Self.words(vi: place, en: nil)]
    }

    private var service: [String: any Sendable] {
        [
            "@id": address(of: "service"), "@type": "dcat:DataService",
            "dct:title": Self.words(vi: "Giao diện cho chương trình", en: "Interface for programs"),
            "dct:publisher": link(address(of: "publisher")), "dcat:endpointURL": link(root),
            "dcat:endpointDescription": link(root + "openapi.json"),
            "dcat:servesDataset": WholeList.all.map { link(address(of: $0.name)) },
        ]
    }

    private func dataset(_ list: WholeList) -> [String: any Sendable] {
        let words = list.operation.words
        var dataset: [String: any Sendable] = [
            "@id": address(of: list.name), "@type": "dcat:Dataset",
            "dct:identifier": list.name, "dct:title": Self.words(vi: words.vi, en: words.en),
            "dct:description": Self.words(
                vi: "\(words.vi) \(place).", en: "\(words.en) \(place)."),
            "dct:publisher": link(address(of: "publisher")), "dct:language": Self.languages,
            "dcat:keyword": OpenDataWords.keywords,
            "dcat:theme": ["ECON", "GOVE"].map {
                link("http://publications.europa.eu/resource/authority/data-theme/" + $0)
            },
            "dct:spatial": ["@type": "dct:Location", "skos:prefLabel": Self.words(vi: place, en: nil)]
                as [String: any Sendable],
            "dcat:landingPage": link(host + "/api"),
            "dcat:distribution": [
                distribution(list, root + list.fileName, "CSV", "text/csv", isFile: true),
                distribution(list, root + list.name, "JSON", "application/json", isFile: false),
            ],
        ]
        if let first = outline.periods.first?.firstDay, let last = outline.periods.last?.lastDay {
            dataset["dct:temporal"] =
                [
                    "@type": "dct:PeriodOfTime", "dcat:startDate": Self.day(first), "dcat:endDate": Self.day(last),
                ] as [String: any Sendable]
        }
        return dataset
    }

    /// - Parameter isFile: whether it is the whole of the list, and not its first page.
    private func distribution(
        _ list: WholeList, _ target: String, _ format: String, _ mediaType: String, isFile: Bool
    ) -> [String: any Sendable] {
        var distribution: [String: any Sendable] = [
            "@id": address(of: "\(list.name)-\(format.lowercased())"), "@type": "dcat:Distribution",
            "dct:title": Self.words(vi: "\(list.operation.words.vi) (\(format))", en: nil),
            "dcat:accessURL": link(target), "dct:rights": rights,
            "dct:format": link("http://publications.europa.eu/resource/authority/file-type/" + format),
            "dcat:mediaType": link("https://www.iana.org/assignments/media-types/" + mediaType),
        ]
        distribution[isFile ? "dcat:downloadURL" : "dcat:accessService"] =
            isFile ? link(target) : link(address(of: "service"))
        return distribution
    }

    private var rights: [String: any Sendable] {
        ["@type": "dct:RightsStatement", "rdfs:label": Self.words(vi: OpenDataWords.rights, en: nil)]
    }

    private func link(_ address: String) -> [String: any Sendable] { ["@id": address] }

    private static let languages: [[String: any Sendable]] = ["VIE", "ENG"].map {
        ["@id": "http://publications.europa.eu/resource/authority/language/" + $0]
    }

    private static func day(_ day: Day) -> [String: any Sendable] { ["@type": "xsd:date", "@value": day.text] }

    private static func words(vi: String, en: String?) -> [[String: any Sendable]] {
        [["@language": "vi", "@value": vi]] + (en.map { [["@language": "en", "@value": $0]] } ?? [])
    }
}
