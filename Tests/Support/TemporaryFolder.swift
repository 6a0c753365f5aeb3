import Foundation

/// A new empty folder, which goes with whoever holds it.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// Makes the folder.
  package init() {
    path = NSTemporaryDirectory() + "cercles-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names in the folder, in order.
  package var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// The path of a file in the folder.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, and makes the folders on the way to it.
  package func write(_ content: [UInt8], to name: String, modified: Int? = nil) throws {
    let file = URL(fileURLWithPath: file(name))
    let folder = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(content).write(to: file)
    guard let modified else { return }
    let date = Date(timeIntervalSince1970: TimeInterval(modified))
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
  }

  /// The same for text.
  package func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }
}
