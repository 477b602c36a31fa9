// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "solieu",
    products: [.executable(name: "solieu", targets: ["solieu"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    ],
    targets: [
        // System libraries, found through pkg-config; `Scripts/setup` installs them.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),

        // The rooms. Each may import only what stands above it.
        .target(name: "Figures"),
        .target(
            name: "Documents",
            dependencies: [
                "CLibXML2", "CLibArchive",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        .target(name: "Reading", dependencies: ["Figures", "Documents"]),
        .target(name: "Checking", dependencies: ["Figures", "Documents", "Reading"]),
        // Releases made up from random truth, for tests and for the score.
        .target(name: "Synthesis", dependencies: ["Figures"]),
        .target(
            name: "Reporting",
            dependencies: ["Figures", "Documents", "Reading", "Checking"],
            resources: [.embedInCode("Page/Assets/report.css"), .embedInCode("Page/Assets/report.js")]),
        .target(
            name: "Running",
            dependencies: [
                "Documents", "Reading", "Checking", "Reporting",
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .executableTarget(
            name: "solieu-score",
            dependencies: [
                "Figures", "Documents", "Reading", "Checking", "Synthesis",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "solieu",
            dependencies: [
                "Figures", "Documents", "Reading", "Checking", "Reporting", "Running",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),

        .testTarget(name: "FiguresTests", dependencies: ["Figures"]),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Documents", "CLibArchive"], resources: [.copy("Fixtures")]),
        .testTarget(name: "ReadingTests", dependencies: ["Reading"]),
        .testTarget(
            name: "CheckingTests", dependencies: ["Checking", "Synthesis"], exclude: ["Passages"]),
        .testTarget(name: "SynthesisTests", dependencies: ["Synthesis"]),
        .testTarget(name: "ReportingTests", dependencies: ["Reporting"]),
        .testTarget(name: "RunningTests", dependencies: ["Running"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "solieu", .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            exclude: ["Snapshots"]),
    ],
    swiftLanguageModes: [.v6]
)

// The fuzz targets are built by `make fuzz` alone, with the fuzzer's instrumentation in every room.
if Context.environment["SOLIEU_FUZZING"] != nil {
    package.products.append(.library(name: "SolieuFuzzing", type: .static, targets: ["SolieuFuzzing"]))
    package.targets.append(
        .target(
            name: "SolieuFuzzing",
            dependencies: ["Documents", "Reading", "Checking", "Reporting", "Running"],
            path: "Fuzzing/Sources"))
}
