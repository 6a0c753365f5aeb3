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

  /// The address of a file in the folder.
  package func file(_ name: String) -> URL { URL(fileURLWithPath: path + "/" + name) }
}
