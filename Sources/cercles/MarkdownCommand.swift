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
    let source = String(decoding: try Input.all(), as: UTF8.self)
    try Output.write(Markdown.render(source, options: options).html.bytes)
  }
}
