import Domain
import HTML
import Markdown

/// How a text stands in its page. The raw values are those of the database.
enum BodyForm: String {
  /// Paragraphs, lists, tables…
  case blocks
  /// One line without a paragraph around it.
  case line
}

/// A text as visitors read it. Only this file knows the Markdown room.
struct RenderedBody {
  let html: HTML
  /// The headings from level 2 on; anchors are unique in the text.
  let headings: [PageHeading]
  /// The pages that its wiki links name, written already or not.
  let targets: Set<Slug>

  /// Renders `source`. A wiki link leads to the page that has the slug of the title it names, if `isPage`
  /// says that there is one.
  init(_ source: String, _ form: BodyForm, isPage: @escaping (Slug) throws -> Bool) throws {
    var links = WikiLinkResolver(isPage)
    let rendering = Self.render(source, &links)
    if let failure = links.failure { throw failure }
    html = form == .line ? Self.line(rendering.html) ?? "\(source)" : rendering.html
    headings = rendering.headings.map { PageHeading(level: $0.level, anchor: $0.id, text: $0.text) }
    targets = links.targets
  }

  /// The title of what the text belongs to is level 1, so that texts begin at two hashes; one that begins at
  /// one hash is moved down as a whole.
  private static func render(_ source: String, _ links: inout WikiLinkResolver) -> Markdown.Rendering {
    var options = Markdown.Options.site
    options.headingOffset = 0
    let rendering = Markdown.render(source, options: options) { links.resolve($0) }
    guard rendering.headings.contains(where: { $0.level == 1 }) else { return rendering }
    options.headingOffset = 1
    return Markdown.render(source, options: options) { links.resolve($0) }
  }

  /// What stands inside the only paragraph; nil if the line made something else (« # », « - », « > »…).
  private static func line(_ html: HTML) -> HTML? {
    let opening = Array("<p>".utf8)
    let closing = Array("</p>\n".utf8)
    let bytes = html.bytes
    guard bytes.count >= opening.count + closing.count, bytes.starts(with: opening),
      bytes.suffix(closing.count).elementsEqual(closing)
    else { return bytes.isEmpty ? html : nil }
    return HTML(trusted: Array(bytes[opening.count..<(bytes.count - closing.count)]))
  }
}

/// Says where wiki links lead, and remembers which pages they name.
private struct WikiLinkResolver {
  private(set) var targets: Set<Slug> = []
  /// The renderer's question cannot throw: what went wrong is kept for after.
  private(set) var failure: (any Error)?
  private let isPage: (Slug) throws -> Bool

  init(_ isPage: @escaping (Slug) throws -> Bool) { self.isPage = isPage }

  mutating func resolve(_ target: Markdown.WikiTarget) -> Markdown.WikiLink {
    let anchor = target.heading.map { "#" + Markdown.anchor(for: $0) } ?? ""
    if target.page.isEmpty { return .page(href: anchor) }
    let slug = Slug(naming: target.page)
    targets.insert(slug)
    do {
      return try isPage(slug) ? .page(href: "/pages/\(slug)\(anchor)") : .missing(href: nil)
    } catch {
      failure = error
      return .missing(href: nil)
    }
  }
}
