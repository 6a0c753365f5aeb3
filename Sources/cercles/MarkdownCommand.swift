import Glibc
import Markdown
import Templates

/// `cercles markdown`: standard input, as Markdown, to HTML on standard output.
enum MarkdownCommand {
  static func run(_ flavour: Command.MarkdownFlavour) throws {
    let options: Markdown.Options =
      switch flavour {
      case .site: .site
      case .rawHTML: .conformance
      case .gfm: .gfm
      }
    let source = String(decoding: try standardInput(), as: UTF8.self)
    try Output.write(Markdown.render(source, options: options).html.bytes)
  }

  private static func standardInput() throws(Stop) -> [UInt8] {
    var input: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw Stop(sentence: CommandLineText.unreadableInput) }
      if count == 0 { return input }
      input.append(contentsOf: buffer[..<count])
    }
  }
}
