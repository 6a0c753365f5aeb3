import Foundation

/// The program serving a community of its own, on a port of its own, as a user would have it.
package final class RunningSite {
  package let client: HTTPClient
  /// The folder of the community.
  package let folder: TemporaryFolder
  private let program: Program

  /// Starts the site with the community in `folder`, a new one unless it is given.
  ///
  /// - Parameters:
  ///   - port: 0 for any that is free.
  ///   - options: more words for `serve`.
  package init(in folder: TemporaryFolder = TemporaryFolder(), port: Int = 0, _ options: String...) throws {
    self.folder = folder
    let words = ["serve", "--port", "\(port)", "--quiet", "--data", folder.path]
    program = try Program(Program.cercles, words + options)
    guard let line = program.firstLine(), let port = URL(string: line)?.port else {
      throw HTTPClient.Failure(reason: "the site did not start")
    }
    client = HTTPClient(port: port)
  }

  deinit { kill() }

  /// The address of `path`.
  package func address(_ path: String) -> String { "http://127.0.0.1:\(client.port)\(path)" }

  /// The next line that the site writes to its standard output; it waits for one.
  package func nextLine() -> String? { program.firstLine() }

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
}
