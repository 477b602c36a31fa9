import Foundation

/// What search engines read of a page (schema.org, as JSON-LD).
enum LinkedData {
    static func dataset(name: String, description: String, area: String, address: String) -> String {
        json([
            "@context": "https://schema.org", "@type": "Dataset", "name": name, "description": description,
            "spatialCoverage": area, "url": address, "isAccessibleForFree": true,
        ])
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
