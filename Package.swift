// swift-tools-version: 6.2
import PackageDescription

let portalTemplates = [
    "about",
    "account",
    "api",
    "area",
    "area-catalogue",
    "board",
    "catalogue",
    "check",
    "composer",
    "desk",
    "difference",
    "directive",
    "directives",
    "draft-version",
    "draft-versions",
    "drafts",
    "error",
    "figure",
    "figure-picker",
    "figure-picks",
    "form",
    "home",
    "import",
    "import-review",
    "indicator",
    "indicators",
    "journal",
    "layout",
    "pager",
    "people",
    "person",
    "person-scope",
    "picked",
    "quotation",
    "ranks",
    "release",
    "releases",
    "search",
    "sector",
    "sectors",
    "sign-in",
    "sign-in-code",
    "staff",
    "staff-task",
    "staff-tasks",
    "staff-trouble",
    "table",
    "task",
    "tasks",
]

let package = Package(
    name: "solieu",
    products: [.executable(name: "solieu", targets: ["solieu"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: ["FullFoundation"]),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    ],
    targets: [
        // System libraries, found through pkg-config; `Scripts/setup` installs them.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CP11Kit", pkgConfig: "p11-kit-1", providers: [.apt(["libp11-kit-dev"])]),
        .systemLibrary(name: "CFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // The rooms. Each may import only what stands above it.
        .target(name: "Figures"),
        .target(
            name: "Documents",
            dependencies: [
                "CLibXML2", "CLibArchive", "Figures",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        .target(name: "Reading", dependencies: ["Figures", "Documents"]),
        .target(name: "Checking", dependencies: ["Figures", "Documents", "Reading"]),
        .target(name: "Delimited"),
        .target(name: "Randomness"),
        .target(
            name: "PlanBook",
            dependencies: [
                "Figures", "Delimited", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
            ]),
        // The catalogue and the areas that ship, embedded in the program.
        .target(
            name: "ShippedData", dependencies: ["PlanBook", "Delimited"], path: "Data", exclude: ["README.md"],
            resources: [
                "agencies", "aliases", "area-events", "area-names", "area-successions", "areas", "bac-giang-2021",
                "indicators", "parts", "sectors",
            ].map { .embedInCode("\($0).csv") }),
        // A release's figures into the book.
        .target(
            name: "Filing",
            dependencies: [
                "Figures", "Documents", "Reading", "PlanBook", .product(name: "Crypto", package: "swift-crypto"),
            ]),
        // Tables of figures in and out.
        .target(
            name: "Exchange",
            dependencies: [
                "Figures", "Delimited", "Documents", "PlanBook", .product(name: "Crypto", package: "swift-crypto"),
            ]),
        // Passwords, codes and tokens that people sign in with.
        .target(name: "Credentials", dependencies: ["CLibCrypto", "Figures"]),
        // Seals, signatures and the envelope between offices.
        .target(
            name: "Signing",
            dependencies: [
                "CLibCrypto", "CP11Kit", "CFreeType", "CZlib", "CLibXML2", "Figures", "PlanBook",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        // Releases written from the book.
        .target(
            name: "Releasing",
            dependencies: [
                "Figures", "Documents", "Reading", "Checking", "PlanBook", "Filing", "Reporting",
                .product(name: "Crypto", package: "swift-crypto"),
            ], resources: [.embedInCode("Templates/default.md"), .embedInCode("Templates/default.en.md")]),
        // A book to try things on.
        .target(
            name: "Demonstration",
            dependencies: [
                "Figures", "Credentials", "Delimited", "Documents", "Reading", "PlanBook", "Filing", "Releasing",
                "Randomness",
            ]),
        // Releases made up from random truth, for tests and for the score.
        .target(name: "Synthesis", dependencies: ["Figures", "Randomness"]),
        .target(
            name: "Reporting",
            dependencies: ["Figures", "Documents", "Reading", "Checking", "PlanBook"],
            resources: [.embedInCode("Page/Assets/report.css"), .embedInCode("Page/Assets/report.js")]),
        .target(
            name: "Running",
            dependencies: [
                "Figures", "Documents", "Reading", "Checking", "Reporting",
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        // Pages for the public and for staff, and the API.
        .target(
            name: "Portal",
            dependencies: [
                "CZlib", "Credentials", "Figures", "Delimited", "Documents", "Reading", "Checking", "PlanBook",
                "Exchange",
                "Filing", "Releasing", "Signing", "Reporting", "Running",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: portalTemplates.map { .embedInCode("Templates/\($0).mustache") }
                + ["portal.css", "composer.css", "portal.js", "composer.js", "icon.svg", "tiles.csv"].map {
                    .embedInCode("Assets/\($0)")
                }),
        .executableTarget(
            name: "solieu-score",
            dependencies: [
                "Figures", "Documents", "Reading", "Checking", "Synthesis",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "solieu",
            dependencies: [
                "Figures", "Delimited", "Documents", "Reading", "Checking", "Reporting", "Running", "PlanBook",
                "ShippedData",
                "Credentials", "Filing", "Exchange", "Demonstration", "Releasing", "Signing", "Portal",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),

        // What `Benchmarks/write` runs.
        .executableTarget(name: "solieu-bench-write", dependencies: ["Figures", "Releasing"]),

        // What `Benchmarks/planbook` runs, and what the tests of durability kill.
        .executableTarget(
            name: "solieu-bench-book", dependencies: ["Figures", "Delimited", "PlanBook", "Exchange"]),
        .executableTarget(
            name: "book-worker", dependencies: ["Figures", "Delimited", "PlanBook", "Exchange"],
            path: "Tests/BookWorker"),

        .testTarget(name: "FiguresTests", dependencies: ["Figures", "Randomness"]),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Documents", "CLibArchive"], resources: [.copy("Fixtures")]),
        .testTarget(name: "ReadingTests", dependencies: ["Reading", "Randomness"]),
        .testTarget(
            name: "CheckingTests", dependencies: ["Checking", "Synthesis"], exclude: ["Passages"]),
        .testTarget(name: "DelimitedTests", dependencies: ["Delimited"]),
        .testTarget(
            name: "PlanBookTests",
            dependencies: [
                "PlanBook", "Delimited", "Figures", "Randomness", "ShippedData", "book-worker",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .testTarget(name: "CredentialsTests", dependencies: ["Credentials"]),
        .testTarget(
            name: "SigningTests",
            dependencies: [
                "Signing", "PlanBook", "Delimited", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Tools"]),
        .testTarget(
            name: "ReleasingTests",
            dependencies: [
                "Releasing", "Documents", "Reading", "Checking", "ShippedData", "Demonstration", "Filing", "PlanBook",
                "Randomness",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            exclude: ["Golden"]),
        .testTarget(
            name: "FilingTests", dependencies: ["Filing", "ShippedData", "Demonstration", "Reporting", "Exchange"]),
        .testTarget(name: "SynthesisTests", dependencies: ["Synthesis"]),
        .testTarget(
            name: "ExchangeTests",
            dependencies: ["Exchange", "Documents", "book-worker", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(name: "ReportingTests", dependencies: ["Reporting"]),
        .testTarget(
            name: "PortalTests",
            dependencies: [
                "Portal", "Credentials", "PlanBook", "Figures", "Documents", "Reading", "Reporting", "Filing",
                "ShippedData", "Demonstration", "Randomness",
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "Logging", package: "swift-log"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            exclude: ["Browser"]),
        .testTarget(name: "RunningTests", dependencies: ["Running"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "solieu", "Documents", "PlanBook", "Delimited", "Figures",
                .product(name: "Subprocess", package: "swift-subprocess"),
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
