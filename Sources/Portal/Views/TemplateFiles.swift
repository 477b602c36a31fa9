/// The templates that ship in the program, by the names that pages and other templates call them.
enum TemplateFiles {
    static let all: [(name: String, bytes: [UInt8])] = [
        ("layout", PackageResources.layout_mustache), ("error", PackageResources.error_mustache),
        ("home", PackageResources.home_mustache), ("indicators", PackageResources.indicators_mustache),
        ("table", PackageResources.table_mustache), ("indicator", PackageResources.indicator_mustache),
        ("figure", PackageResources.figure_mustache), ("api", PackageResources.api_mustache),
    ]
}
