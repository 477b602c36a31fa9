import ArgumentParser
import Documents
import Figures
import Foundation
import PlanBook
import Releasing
import Reporting
import Running
import Synchronization

/// Shows a template as a page, again and again while it is edited.
struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Xem mẫu thành trang web trong khi sửa. / See a template as a page while editing it.",
        discussion: """
            Ví dụ / Example:
              solieu preview mau.md --planbook so.book --period 2021 --watch -o xem.html

            --watch viết lại mỗi khi mẫu hoặc sổ đổi, đến khi bấm Ctrl-C; lỗi của mẫu hiện trong trang và trên màn hình.
            --watch rewrites it on each change of the template or the book until Ctrl-C; faults show in the page and on the
            terminal.
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var options: ReleaseOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Trang web ghi ra (.html). / The page to write.", valueName: "file"), completion: .file())
    var output: String

    @Flag(help: "Viết lại mỗi khi mẫu hoặc sổ đổi. / Rewrite on each change.")
    var watch = false

    func validate() throws {
        guard ReleaseFormat(fileName: output) == .html else { throw ValidationError("-o \(output): .html") }
    }

    func run() async throws {
        guard watch else {
            if try await show(seconds: nil) { return }
            throw ExitCode(1)
        }
        let end = Interruption()
        BookRun.say(
            book.language, vi: "\(output): đang theo dõi, bấm Ctrl-C để dừng.",
            en: "\(output): watching, Ctrl-C ends it.")
        var seen: WatchedFiles?
        while !end.hasCome {
            let now = WatchedFiles(template: options.template, book: try book.path())
            if now != seen {
                _ = try await show(seconds: 2)
                // Reading a book may touch its log, so what counts is what stands there afterwards.
                seen = WatchedFiles(template: options.template, book: try book.path())
                if let after = seen, !after.hasSameTemplates(as: now) { seen = nil }
            }
            try await Task.sleep(for: .milliseconds(250))
        }
    }

    /// - Returns: whether the release could be written.
    private func show(seconds: Int?) async throws -> Bool {
        let name = options.template ?? options.shipped(book.language).name
        var faults: [String] = []
        var page: [UInt8] = []
        do {
            let template = try options.readTemplate(in: book.language)
            let facts = try options.facts(for: template, book.open())
            let composed = try ReleaseWriter(facts).compose(template, options.request())
            guard template.formats.contains(.html) else {
                throw IssueError.unsuited(output: output, formats: template.formats)
            }
            let file = try await GatedFile.write(composed, as: .html, name: output)
            page = seconds.map { PreviewPage.live(file.bytes, seconds: $0) } ?? file.bytes
            for objection in file.objections { StandardStreams.complain("solieu: \(name): \(objection.sentence)") }
            if file.objections.isEmpty {
                BookRun.say(
                    book.language, vi: "\(output): \(composed.figures.count) số liệu.",
                    en: "\(output): \(composed.figures.count) figures.")
            }
        } catch  where seconds != nil || error is TemplateFaults {
            // While one edits, a file may be half saved, or the book busy: shown, and tried again on the next change.
            faults = Failure.messages(of: error)
        }
        for fault in faults { StandardStreams.complain("solieu: \(fault)") }
        if !faults.isEmpty { page = PreviewPage.faults(faults, template: name, seconds: seconds) }
        var file = try OutputFile.create(output, apartFrom: Inputs([try book.path()] + options.inputs))
        try file.write(page)
        try file.finish()
        return faults.isEmpty
    }
}

/// When the files that a preview depends on were changed: the templates in one folder, the book and its log.
private struct WatchedFiles: Equatable {
    private struct Change: Equatable {
        var path: String
        var at: Date?
        var size: Int?

        init(_ path: String) {
            self.path = path
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            at = attributes?[.modificationDate] as? Date
            size = attributes?[.size] as? Int
        }
    }

    private var templates: [Change] = []
    private var book: [Change]

    init(template: String?, book: String) {
        self.book = [Change(book), Change(book + "-wal")]
        guard let template else { return }
        let folder = URL(fileURLWithPath: template).deletingLastPathComponent().path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        templates =
            [Change(template)]
            + names.filter { $0.hasSuffix(".md") }.sorted().map { Change(folder + "/" + $0) }
    }

    func hasSameTemplates(as other: WatchedFiles) -> Bool { templates == other.templates }
}

/// Notes that somebody wants the program to end.
private final class Interruption {
    private final class Flag: Sendable {
        let value = Mutex(false)
    }

    private let flag = Flag()
    private var sources: [any DispatchSourceSignal] = []

    init() {
        for number in [SIGINT, SIGTERM] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { [flag] in flag.value.withLock { $0 = true } }
            source.resume()
            sources.append(source)
        }
    }

    var hasCome: Bool { flag.value.withLock { $0 } }
}
