/// A page, with what it takes over from those above it.
struct PDFPage {
    var reference: PDFReference
    var entries: [String: PDFObject]
    /// Lower left and upper right corner, in points.
    var box: (left: Double, bottom: Double, right: Double, top: Double)
    /// Clockwise, in degrees.
    var rotation: Int
}

extension PDFFile {
    private static let pageLimit = 20_000

    /// All pages in their order.
    func pages() throws(SigningError) -> [PDFPage] {
        var pages: [PDFPage] = []
        var visited: Set<PDFReference> = []
        var waiting: [(PDFReference, box: PDFObject?, rotation: PDFObject?)] = []
        guard let root = try catalog["Pages"]?.reference else { throw .damagedPDF(place: "Pages") }
        waiting.append((root, nil, nil))
        while let (reference, box, rotation) = waiting.popLast() {
            guard visited.insert(reference).inserted, visited.count <= Self.pageLimit,
                let entries = try object(reference).dictionary
            else { throw .damagedPDF(place: "Pages") }
            let ownBox = entries["MediaBox"] ?? box
            let ownRotation = entries["Rotate"] ?? rotation
            if let kids = try resolve(entries["Kids"]).array {
                for kid in kids.reversed() {
                    guard let kid = kid.reference else { throw .damagedPDF(place: "Kids") }
                    waiting.append((kid, ownBox, ownRotation))
                }
            } else {
                pages.append(
                    PDFPage(
                        reference: reference, entries: entries, box: try corners(ownBox),
                        rotation: try resolve(ownRotation).integer ?? 0))
            }
        }
        return pages
    }

    private func corners(
        _ object: PDFObject?
    ) throws(SigningError) -> (left: Double, bottom: Double, right: Double, top: Double) {
        var numbers: [Double] = []
        for member in try resolve(object).array ?? [] {
            if let number = try resolve(member).number { numbers.append(number) }
        }
        // A4, where the file doesn't say.
        guard numbers.count == 4, numbers.allSatisfy({ abs($0) < 100_000 }) else { return (0, 0, 595.28, 841.89) }
        return (
            min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
            max(numbers[1], numbers[3])
        )
    }
}
