/// The template that ships: the press release of a province on a year's plan and the tasks of the next.
public enum DefaultTemplate {
    public static let name = "default.md"

    public static var text: String { String(decoding: PackageResources.default_md, as: UTF8.self) }
}
