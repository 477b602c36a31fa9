import HTTPTypes

/// Header fields that the library has no names for.
extension HTTPFields {
    mutating func set(_ name: String, _ value: String) {
        if let name = HTTPField.Name(name) { self[name] = value }
    }

    func value(_ name: String) -> String? { HTTPField.Name(name).flatMap { self[$0] } }
}
