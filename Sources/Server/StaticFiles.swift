import Glibc
import HTTP

/// The files of a folder, read once at start; style sheets are squeezed then. A request is looked up in a table of the names that were found then: no
/// path of a request ever reaches the file system.
package struct StaticFiles: Sendable {
  private struct File: Sendable {
    let content: Response.Body
    let entityTag: EntityTag
    let modified: Int
    let type: StaticString
  }

  /// By the segments of the path under which it is served.
  private var files: [[String]: File] = [:]
  /// The addresses that hold a tag of the content, and so may be kept for ever.
  private var immutable: Set<[String]> = []
  private let fields: ResponseFields

  /// Files up to this size are kept in memory; larger ones are sent from the file.
  private static let inMemory = 1 << 20

  /// Reads the folder at `path` and those in it. Names that begin with a dot, links, and what is neither file nor
  /// folder are left aside.
  ///
  /// - Parameter fields: the fields that every answer carries.
  package init(folder path: String, fields: ResponseFields) throws(ServerError) {
    self.fields = fields
    try read(folder: path, under: [], depth: 0)
  }

  /// The address of the file `name` that changes with its content, so that browsers may keep it for ever:
  /// `style.css` is `/style.4f1d….css`. The plain address for a file that does not exist.
  package func address(of name: String) -> String {
    let segments = name.split(separator: "/").map(String.init)
    guard let file = files[segments] else { return "/" + name }
    return "/" + Self.tagged(segments, file.entityTag).joined(separator: "/")
  }

  /// The answer to `request`; nil when no file has its path.
  package func response(to request: Request) -> Response? {
    guard let file = files[request.target.segments] else { return nil }
    guard request.method == .get || request.method == .head else {
      var response = Response(request.method == .options ? .noContent : .methodNotAllowed, fields: fields)
      response.fields.add("Allow", "GET, HEAD, OPTIONS")
      return response
    }
    var response = Response(.ok, fields: fields, body: file.content, entityTag: file.entityTag)
    response.fields.add("Content-Type", "\(file.type)")
    response.fields.add("Last-Modified", HTTPDate.text(seconds: file.modified))
    response.fields.add(
      "Cache-Control",
      immutable.contains(request.target.segments) ? "public, max-age=31536000, immutable" : "no-cache")
    if isUnmodified(file, request) {
      response.status = .notModified
      return response
    }
    return response.ranged(for: request, modified: file.modified)
  }

  /// `If-Modified-Since` counts only where there is no `If-None-Match` (RFC 9110, section 13.2.2).
  private func isUnmodified(_ file: File, _ request: Request) -> Bool {
    if let condition = request.fields.first("if-none-match") { return file.entityTag.matches(condition) }
    guard let since = request.fields.first("if-modified-since").flatMap(HTTPDate.seconds) else {
      return false
    }
    return file.modified <= since
  }

  private mutating func read(folder path: String, under segments: [String], depth: Int) throws(ServerError) {
    guard depth < 16 else { return }
    guard let folder = opendir(path) else { throw .system(call: "opendir", code: errno) }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = Self.name(of: entry)
      guard !name.hasPrefix(".") else { continue }
      var status = stat()
      guard lstat(path + "/" + name, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try read(folder: path + "/" + name, under: segments + [name], depth: depth + 1)
      case S_IFREG: try add(file: path + "/" + name, segments + [name], modified: status.st_mtim.tv_sec)
      default: continue
      }
    }
  }

  /// The name where it stands: the entry may be shorter than its type says, so that it must not be copied.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    return String(cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
  }

  private mutating func add(file path: String, _ segments: [String], modified: Int) throws(ServerError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .system(call: "open", code: errno) }
    let read = try Self.bytes(of: descriptor)
    let bytes = path.hasSuffix(".css") ? Stylesheet.squeezed(read) : read
    let keepsOpen = bytes.count > Self.inMemory
    if !keepsOpen { close(descriptor) }
    let file = File(
      content: keepsOpen ? .file(descriptor: descriptor, bytes.indices) : .bytes(bytes),
      entityTag: EntityTag(of: bytes), modified: modified, type: ContentType.of(segments.last ?? ""))
    files[segments] = file
    let tagged = Self.tagged(segments, file.entityTag)
    files[tagged] = file
    immutable.insert(tagged)
  }

  private static func bytes(of descriptor: Int32) throws(ServerError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      guard count > 0 else { throw .system(call: "read", code: errno) }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  private static func tagged(_ segments: [String], _ tag: EntityTag) -> [String] {
    guard let name = segments.last else { return segments }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let tagged = parts.dropLast().joined(separator: ".") + "." + tag.digits + "." + (parts.last ?? "")
    return segments.dropLast() + [parts.count > 1 ? tagged : name + "." + tag.digits]
  }
}
