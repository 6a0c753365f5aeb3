import Glibc

/// The folders that the program works with.
enum Folders {
  /// Finds the folder `name` of the project whatever the working directory: beside the program, or in a folder above
  /// it, as in a checkout where the program is in `.build`.
  static func find(_ name: String) -> String? {
    guard let program = programPath() else { return nil }
    var parts = program.split(separator: "/").dropLast()
    while true {
      let candidate = "/" + (parts + [Substring(name)]).joined(separator: "/")
      if isFolder(candidate) { return candidate }
      guard parts.popLast() != nil else { return nil }
    }
  }

  /// Makes the folder at `path`, and those above it, unless they exist. False if that cannot be, or if nothing may be
  /// written there.
  static func makeWritable(_ path: String) -> Bool {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part + "/"
      // The community holds personal data: nobody else on the machine reads it.
      if mkdir(made, 0o700) != 0 && errno != EEXIST { return false }
    }
    return isFolder(path) && access(path, W_OK | X_OK) == 0
  }

  /// `path` as it is from the root, for messages.
  static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func programPath() -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
