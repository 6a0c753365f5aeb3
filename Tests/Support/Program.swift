import Foundation
import Glibc

/// A program that runs beside the tests, with its outputs at hand.
package final class Program {
  /// What became of a program that ended by itself.
  package struct Outcome: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()
  private let input = Pipe()

  /// Starts the program at `path`.
  package init(_ path: String, _ arguments: [String], in folder: String? = nil) throws {
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = input
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// The program `cercles`, which is built beside the tests.
  package static var cercles: String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (tests as NSString).deletingLastPathComponent + "/cercles"
  }

  /// Runs a program to its end and returns what it said.
  package static func run(_ path: String, _ arguments: [String], input: String = "", in folder: String? = nil)
    throws
    -> Outcome
  {
    let program = try Program(path, arguments, in: folder)
    // A program may end without reading, which must end neither the tests nor this run of it.
    Glibc.signal(SIGPIPE, SIG_IGN)
    try? program.input.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try program.input.fileHandleForWriting.close()
    let output = program.output.fileHandleForReading.readDataToEndOfFile()
    let errors = program.errors.fileHandleForReading.readDataToEndOfFile()
    return Outcome(
      status: program.wait(), output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// The first line of standard output that `matches`; nil when the program ends without it.
  package func firstLine(where matches: (String) -> Bool = { _ in true }) -> String? {
    var line: [UInt8] = []
    while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first {
      if byte != UInt8(ascii: "\n") {
        line.append(byte)
        continue
      }
      let text = String(decoding: line, as: UTF8.self)
      if matches(text) { return text }
      line = []
    }
    return nil
  }

  /// What the program still writes to standard error, until it ends.
  package func remainingErrors() -> String {
    String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  /// Sends a signal.
  package func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end and returns the exit status; a signal that ended the program as a negative number.
  @discardableResult
  package func wait() -> Int32 {
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }
}

extension TemporaryFolder {
  /// Writes a script of sh(1) that can be run, and gives its path. Another program writes it: while this one had it open,
  /// any program begun at that moment would have it open too, and what is open for writing cannot be run (execve(2),
  /// ETXTBSY).
  package func writeProgram(_ script: String, to name: String) throws -> String {
    let words = ["-c", "cat > \"$0\" && chmod 755 \"$0\"", file(name)]
    _ = try Program.run("/bin/sh", words, input: "#!/bin/sh\n\(script)\n")
    return file(name)
  }

  /// The text of a file in the folder.
  package func text(_ name: String) throws -> String {
    try String(contentsOfFile: file(name), encoding: .utf8)
  }
}
