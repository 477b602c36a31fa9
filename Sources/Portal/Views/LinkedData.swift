import Foundation

/// What search engines read of a page (schema.org, as JSON-LD).
enum LinkedData {
    static func dataset(name: String, description: String, area: String, address: String) -> String {
        json([
            "@context": "https://schema.org", "@type": "Dataset", "name": name, "description": description,
            "spatialCoverage": area, "url": address, "isAccessibleForFree": true,
        ])
    }

    /// A release of an office.
    static func release(
        title: String, number: String?, day: String, publisher: String, address: String, language: String
    ) -> String {
        var object: [String: any Sendable] = [
            "@context": "https://schema.org", "@type": ["Report", "NewsArticle"], "headline": title, "name": title,
            "datePublished": day, "inLanguage": language, "url": address, "isAccessibleForFree": true,
            "publisher": ["@type": "GovernmentOrganization", "name": publisher],
        ]
        object["reportNumber"] = number
        return json(object)
    }

    /// JSON that can stand within a script element: no "<" in it.
    static func json(_ object: [String: any Sendable]) -> String {
        guard
            let data = try? JSONSerialization.data(
                withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        else { return "{}" }
        return String(decoding: data, as: UTF8.self).replacing("<", with: "\\u003C")
    }
}
