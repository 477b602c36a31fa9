/// The style sheet and the script of a findings page, as they stand within its elements: whoever serves the page can
/// allow just these.
public enum ReportAssets {
    public static var style: [UInt8] { PackageResources.report_css }
    public static var script: [UInt8] { PackageResources.report_js }
}
