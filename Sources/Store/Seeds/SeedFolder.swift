import Glibc

/// The files of a folder of seeds. What is read is bounded, whatever lies there.
enum SeedFolder {
  static let maximumBytes = 2_000_000
  static let maximumFiles = 10_000

  /// The seed at `path` under `root`.
  static func file(_ path: String, in root: String) throws(SeedError) -> SeedFile {
    let bytes = try read("\(root)/\(path)", path)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw SeedError(path, nil, .notUTF8) }
    return try SeedFile(name: path, text: text)
  }

  /// The seeds directly in `folder` under `root`, in the order of their names; none if there is no folder.
  static func files(in folder: String, of root: String) throws(SeedError) -> [SeedFile] {
    let names = try names(in: "\(root)/\(folder)", folder, isRequired: false)
    var files: [SeedFile] = []
    for name in names where name.hasSuffix(".md") { files.append(try file("\(folder)/\(name)", in: root)) }
    return files
  }

  /// The names in a folder, sorted, without the hidden ones.
  ///
  /// - Parameter label: what an error calls it.
  static func names(in path: String, _ label: String, isRequired: Bool) throws(SeedError) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT, !isRequired { return [] }
      throw failure(label)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      if names.count == maximumFiles { throw SeedError(label, nil, .tooMany(maximum: maximumFiles)) }
      names.append(name)
    }
    return names.sorted()
  }

  /// What is no regular file has no size, and so no front matter. O_NONBLOCK: a pipe is not waited for.
  private static func read(_ path: String, _ label: String) throws(SeedError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(label) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(label) }
    guard status.st_size <= maximumBytes else {
      throw SeedError(label, nil, .tooLarge(maximumBytes: maximumBytes))
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let more = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if more < 0 && errno == EINTR { continue }
      if more < 0 { throw failure(label) }
      if more == 0 { break }
      count += more
    }
    return Array(bytes[..<count])
  }

  private static func failure(_ label: String) -> SeedError {
    SeedError(label, nil, .unreadable(String(cString: strerror(errno))))
  }
}
