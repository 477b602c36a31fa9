import Documents
import Reporting

/// One command's way over its files: each is read and worked on side by side with the others, and the parts of the
/// output are written in the order in which the files were named.
///
/// A file that fails is told of and doesn't stop the others.
public struct Run<Item: Sendable>: Sendable {
    /// How a run ended.
    public struct Ending: Hashable, Sendable {
        public var totals: Totals
        /// Nobody reads the output any more, so the rest was left out.
        public var isCutShort = false
    }

    private let inputs: Inputs
    private let format: any ReportFormat<Item>
    private let batch: Batch
    private let reader: InputReader
    private let make: @Sendable (Document) async throws -> (item: Item, totals: Totals)

    /// - Parameters:
    ///   - width: how many files are worked on at a time.
    ///   - make: what is made of a document, and what is counted in it.
    public init(
        _ inputs: Inputs, format: any ReportFormat<Item>, width: Int, reader: InputReader = InputReader(),
        make: @escaping @Sendable (Document) async throws -> (item: Item, totals: Totals)
    ) {
        self.inputs = inputs
        self.format = format
        self.reader = reader
        self.make = make
        batch = Batch(width: width)
    }

    /// - Parameter complain: is told of each file that failed, in order: its message, ready to print.
    public func write(
        to output: inout OutputFile, complain: (_ message: String) -> Void
    ) async throws -> Ending {
        var sheet = Sheet(format: format)
        do {
            try output.write(format.head)
            try await batch.run(inputs, work: part) { part in
                try sheet.add(part, to: &output, complain: complain)
            } rest: {
                try output.flush()
            }
            try output.write(format.foot(sheet.totals))
            try output.flush()
            return Ending(totals: sheet.totals)
        } catch is OutputFile.BrokenPipe {
            return Ending(totals: sheet.totals, isCutShort: true)
        }
    }

    private func part(_ input: Input) async -> Part {
        do {
            let document = try await DocumentReader().read(reader.read(input), name: input.name)
            let made = try await make(document)
            return .written(format.part(made.item), made.totals)
        } catch {
            return .failed(Failure.messages(of: error))
        }
    }
}

/// What became of one file.
private enum Part: Sendable {
    case written([UInt8], Totals)
    case failed([String])
}

/// The output as far as it is written.
private struct Sheet<Item: Sendable> {
    let format: any ReportFormat<Item>
    var totals = Totals()
    private var hasParts = false

    init(format: any ReportFormat<Item>) { self.format = format }

    mutating func add(_ part: Part, to output: inout OutputFile, complain: (String) -> Void) throws {
        switch part {
        case .written(let bytes, let counted):
            totals += counted
            guard !bytes.isEmpty else { return }
            if hasParts { try output.write(format.separator) }
            hasParts = true
            try output.write(bytes)
        case .failed(let messages):
            totals.failures += 1
            try output.flush()
            messages.forEach(complain)
        }
    }
}
