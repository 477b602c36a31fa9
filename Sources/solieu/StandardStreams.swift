import Reporting
import Running
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the process was given: its terminal, its environment, its standard error.
enum StandardStreams {
    /// A reader that goes away ends the run quietly, where the write fails.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    static var hasErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    static var hasTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Colours on a terminal, unless `NO_COLOR` or a dumb terminal asks for none.
    static var style: TextStyle {
        let refuses = environment("NO_COLOR").map { !$0.isEmpty } ?? false
        return TextStyle(isColoured: hasTerminal && !refuses && environment("TERM") != "dumb")
    }

    /// What `SOLIEU_LANG` asks for, else Vietnamese.
    static var language: Language { environment("SOLIEU_LANG").flatMap(Language.init) ?? .vi }

    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Prints a line on standard error.
    static func complain(_ message: String) { write("\(message.printable)\n") }

    /// Prints lines on standard error.
    static func complain(lines: String) {
        for line in lines.split(separator: "\n", omittingEmptySubsequences: false) { complain(String(line)) }
    }

    /// Tells what went wrong on standard error.
    /// - Parameter file: the file that it went wrong with, where the error doesn't name it.
    static func complain(of error: any Error, file: String? = nil) {
        let place = file.map { "\($0): " } ?? ""
        for message in Failure.messages(of: error) {
            complain("solieu: " + (message.hasPrefix(place) ? message : place + message))
        }
    }

    /// Shows the program's own words on standard error as they are, with what moves the cursor.
    static func show(_ text: String) { write(text) }

    private static func write(_ text: String) { _ = try? FileDescriptor.standardError.writeAll(text.utf8) }

    static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
