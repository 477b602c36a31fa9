import Foundation

/// How many files and connections the process may hold open.
enum OpenFiles {
    /// Raises the limit as far as the system lets it, where it is below `count`. Gives what it is then.
    static func allow(_ count: Int) -> Int {
        var limit = rlimit()
        #if canImport(Glibc) || canImport(Musl)
            let kind = __rlimit_resource_t(UInt32(RLIMIT_NOFILE.rawValue))
        #else
            let kind = RLIMIT_NOFILE
        #endif
        guard getrlimit(kind, &limit) == 0 else { return count }
        if limit.rlim_cur < rlim_t(count) {
            limit.rlim_cur = min(rlim_t(count), limit.rlim_max)
            _ = setrlimit(kind, &limit)
            _ = getrlimit(kind, &limit)
        }
        return Int(clamping: limit.rlim_cur)
    }
}
