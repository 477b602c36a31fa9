import SystemPackage

/// Which file a path leads to, whatever links and names lead there.
struct FileIdentity: Hashable {
    private let device: CInterop.DeviceID
    private let inode: CInterop.Inode

    /// nil for what isn't a regular file.
    init?(_ stat: Stat?) {
        guard let stat, stat.type == .regular else { return nil }
        device = stat.rawValue.st_dev
        inode = stat.rawValue.st_ino
    }

    init?(_ input: Input) {
        switch input {
        case .standardInput: self.init(try? FileDescriptor.standardInput.stat())
        case .file(let path): self.init(try? Stat(FilePath(path)))
        case .unlistable: return nil
        }
    }
}
