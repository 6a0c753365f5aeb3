import Foundation

/// The program serving a community of its own, on a port of its own, as a user would have it.
package final class RunningSite {
  package let client: HTTPClient
  /// The folder of the community.
  package let data: String
  private let program: Program

  /// Starts the site in a new folder, or in `data`.
  package init(data: String? = nil, _ options: [String] = []) throws {
    self.data = data ?? Self.newFolder()
    program = try Program(
      Program.cercles, ["serve", "--port", "0", "--quiet", "--data", self.data] + options)
    guard let line = program.firstLine(), let port = URL(string: line)?.port else {
      throw HTTPClient.Failure(reason: "the site did not start")
    }
    client = HTTPClient(port: port)
  }

  deinit { kill() }

  /// The address of `path`.
  package func address(_ path: String) -> String { "http://127.0.0.1:\(client.port)\(path)" }

  /// Asks the site to stop and returns its exit status.
  package func stop() -> Int32 {
    program.signal(SIGTERM)
    return program.wait()
  }

  /// Ends the site without a word, as a power cut would.
  package func kill() {
    program.signal(SIGKILL)
    program.wait()
  }

  /// A new empty folder.
  package static func newFolder() -> String {
    let folder = NSTemporaryDirectory() + "cercles-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }
}
