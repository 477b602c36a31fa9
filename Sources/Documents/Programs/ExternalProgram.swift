import Foundation
import Subprocess

/// A program that reads a format for us, run with limits on its time, its memory and what it may print.
package struct ExternalProgram: Sendable {
    package var name: String
    /// Debian's package that has it.
    package var package: String
    /// Wall clock time.
    package var seconds = 20
    /// Address space, which is more than the memory that is used.
    package var addressSpace = 2 << 30
    /// Bytes on standard output.
    package var outputLimit = 64 << 20

    // The two share the time that a file may take.
    static let pdfToText = ExternalProgram(name: "pdftotext", package: "poppler-utils", seconds: 14)
    static let pdfToHTML = ExternalProgram(name: "pdftohtml", package: "poppler-utils", seconds: 5)
    static let pdfToPPM = ExternalProgram(name: "pdftoppm", package: "poppler-utils")
    static let pdfImages = ExternalProgram(name: "pdfimages", package: "poppler-utils")
    static let tesseract = ExternalProgram(name: "tesseract", package: "tesseract-ocr tesseract-ocr-vie")
    package static let libreOffice = ExternalProgram(
        name: "soffice", package: "libreoffice-writer", addressSpace: 8 << 30)
    /// Draws SVG as a picture.
    package static let drawSVG = ExternalProgram(name: "rsvg-convert", package: "librsvg2-bin", seconds: 10)

    package struct Result: Sendable {
        package var output: [UInt8]
        /// What it said on standard error.
        package var said: String
        package var isSuccess: Bool
    }

    /// Whether the program can be started here.
    package var isInstalled: Bool { Self.isInstalled(name) }

    private static func isInstalled(_ name: String) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        return path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }

    /// Runs the program and waits for it, or ends it and all that it started when its time is over.
    /// - Parameters:
    ///   - folder: becomes the program's home.
    ///   - documentName: for errors.
    /// - Throws: ``DocumentError`` where it is missing, takes too long or prints too much.
    package func run(_ arguments: [String], in folder: TemporaryFolder, documentName: String) async throws -> Result {
        guard isInstalled else {
            throw DocumentError(name: documentName, .programMissing(program: name, package: package))
        }
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await start(arguments, in: folder, documentName: documentName) }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let result = first else {
                throw DocumentError(name: documentName, .timedOut(program: name, seconds: seconds))
            }
            return result
        }
    }

    private func start(_ arguments: [String], in folder: TemporaryFolder, documentName: String) async throws -> Result {
        var options = PlatformOptions()
        // A session of its own, so that ending it ends what it started, too.
        options.createSession = true
        options.teardownSequence = [
            .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(100))
        ]
        let environment = Environment.inherit.updating([
            "HOME": folder.path, "TMPDIR": folder.path, "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1",
        ])
        // prlimit is part of every Debian; elsewhere the program runs without that limit.
        let limited = Self.isInstalled("prlimit")
        let command = limited ? ["--as=\(addressSpace)", "--core=0", "--", name] + arguments : arguments
        do {
            let result = try await Subprocess.run(
                .name(limited ? "prlimit" : name), arguments: Arguments(command), environment: environment,
                platformOptions: options, input: .none, output: .bytes(limit: outputLimit),
                error: .string(limit: 1 << 20))
            return Result(
                output: result.standardOutput, said: result.standardError,
                isSuccess: result.terminationStatus.isSuccess)
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            throw DocumentError(name: documentName, .tooLarge(what: .bytes, limit: outputLimit))
        } catch is SubprocessError {
            throw DocumentError(name: documentName, .programFailed(program: name, said: "không khởi động được"))
        }
    }
}

extension ExternalProgram.Result {
    /// The first line of what the program said, as much as fits into a message.
    package var complaint: String {
        let line = said.split(whereSeparator: \.isNewline).first.map(String.init) ?? "?"
        return String(line.prefix(120))
    }
}
