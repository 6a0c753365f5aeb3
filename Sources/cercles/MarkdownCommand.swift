import Glibc
import Markdown

/// `cercles markdown`: standard input, as Markdown, to HTML on standard output.
enum MarkdownCommand {
  static func run(_ flavour: Command.MarkdownFlavour) {
    let options: Markdown.Options =
      switch flavour {
      case .site: .site
      case .rawHTML: .conformance
      case .gfm: .gfm
      }
    let source = String(decoding: standardInput(), as: UTF8.self)
    Output.write(Markdown.render(source, options: options).html.bytes, to: STDOUT_FILENO)
  }

  private static func standardInput() -> [UInt8] {
    var input: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      guard count > 0 else { return input }
      input.append(contentsOf: buffer[..<count])
    }
  }
}
