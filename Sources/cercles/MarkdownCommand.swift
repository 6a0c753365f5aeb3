import Markdown
import Templates

/// `cercles markdown`: standard input, as Markdown, to HTML on standard output.
enum MarkdownCommand {
  static func run(_ flavour: Command.MarkdownFlavour) throws {
    let options: Markdown.Options =
      switch flavour {
      case .site: .site
      case .rawHTML(let extensions): options(with: extensions)
      }
    let source = String(decoding: try Input.all(), as: UTF8.self)
    try Output.write(Markdown.render(source, options: options).html.bytes)
  }

  private static func options(with extensions: Set<Command.MarkdownExtension>) -> Markdown.Options {
    var options = Markdown.Options.conformance
    options.tables = extensions.contains(.table)
    options.autolinks = extensions.contains(.autolink)
    options.strikethrough = extensions.contains(.strikethrough)
    options.taskLists = extensions.contains(.tasklist)
    options.tagFilter = extensions.contains(.tagfilter)
    return options
  }
}
