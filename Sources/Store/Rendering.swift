import Domain
import HTML
import Markdown

/// Where a text stands, which says how it is rendered: its headings go under the one above it.
enum BodyPlace: String {
  /// A wiki page, under its title. It and a word have anchors: no other text has its page to itself, so that two
  /// texts of one page would share an anchor.
  case wikiPage
  /// What a word means, under the word.
  case word
  /// The introduction of a circle, under its name.
  case introduction
  /// Any other text, under the title of a part of its page.
  case part
  /// A note of a meeting as a whole, under the title of such notes.
  case meetingNote
  /// A note of an item, under the title of the item's notes.
  case itemNote
  /// One line without a paragraph around it.
  case line

  /// Where the text of a document stands.
  init(of document: DocumentName) {
    switch document {
    case .page: self = .wikiPage
    case .introduction: self = .introduction
    case .word: self = .word
    }
  }

  /// Whether words of the abécédaire are links in it: in what people write at length, not in a line.
  var linksWords: Bool {
    switch self {
    case .wikiPage, .word, .introduction, .meetingNote, .itemNote: true
    case .part, .line: false
    }
  }

  /// Whether its headings can be linked to.
  fileprivate var hasAnchors: Bool { self == .wikiPage || self == .word }

  /// The level of the highest headings, one below the heading above.
  fileprivate var firstHeadingLevel: Int {
    switch self {
    case .wikiPage, .word, .introduction: 2
    case .part, .line: 3
    case .meetingNote: 4
    case .itemNote: 5
    }
  }
}

/// The words of the abécédaire that are links in texts.
struct LinkedWords {
  struct Word {
    let id: Int
    let slug: Slug
    let text: String
  }

  static let none = LinkedWords([])

  fileprivate let glossary: Markdown.Glossary
  fileprivate let ids: [Int]
  private let words: [Word]

  init(_ words: [Word]) {
    self.words = words
    glossary = Markdown.Glossary(words.map { (text: $0.text, href: "/mots/\($0.slug)") })
    ids = words.map(\.id)
  }

  /// All but the one with this slug.
  func except(_ slug: Slug?) -> LinkedWords {
    words.contains { $0.slug == slug } ? LinkedWords(words.filter { $0.slug != slug }) : self
  }
}

/// What a text names, when it is rendered, and how its notes are named.
struct TextContext {
  let noteWords: NoteWords
  /// The words that are links in it.
  let words: LinkedWords
  /// The size of an image of the site, by its address; nil for what is none.
  let imageSize: (String) throws -> ImageSize?
  /// What the target of a wiki link names.
  let reference: (String) throws -> WikiReference
}

/// A call in a text: the name of its place there, and what is asked.
struct TextCall: Hashable {
  let key: String
  let question: String
}

/// A text as visitors read it. Only this file knows the Markdown room.
struct RenderedBody {
  let html: HTML
  /// The first headings of a wiki page or a word, from level 2 on, with anchors that are unique in the text; empty elsewhere.
  let headings: [PageHeading]
  /// What its wiki links name, written already or not.
  let references: Set<WikiReference>
  /// The rows of the words that are links in it.
  let words: [Int]
  /// The addresses of links and images that lead to this site, but for wiki links.
  let localAddresses: [String]
  /// The calls that it asks, in reading order.
  let calls: [TextCall]

  /// Raised when the same source is rendered otherwise than before.
  static let version = Markdown.version

  /// The most headings that are kept of a text, each in a row of its own.
  static let mostHeadings = 1_000

  /// Renders `source`.
  init(_ source: String, at place: BodyPlace, in context: TextContext) throws {
    var links = WikiLinkResolver(hasAnchors: place.hasAnchors, context.reference)
    var images = ImageResolver(context.imageSize)
    var options = Markdown.Options.site
    options.firstHeadingLevel = place.firstHeadingLevel
    options.headingAnchors = place.hasAnchors
    options.footnoteNames = .init(
      mark: context.noteWords.mark, section: context.noteWords.section,
      backLink: context.noteWords.backLink)
    let words = place.linksWords ? context.words : .none
    let rendering = Markdown.render(
      source, options: options, glossary: words.glossary, resolveImage: { images.resolve($0) },
      resolve: { links.resolve($0) })
    if let failure = links.failure ?? images.failure { throw failure }
    html = place == .line ? Self.line(rendering.html) ?? "\(source)" : rendering.html
    headings = rendering.headings.prefix(Self.mostHeadings).map {
      PageHeading(level: $0.level, anchor: $0.id, text: $0.text)
    }
    references = links.references
    self.words = rendering.glossaryUses.map { words.ids[$0] }
    localAddresses = rendering.localAddresses
    calls = rendering.calls.map { TextCall(key: $0.key, question: $0.question) }
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

/// What a writer may want to mend in a text, in reading order.
package func writingWarnings(in source: String) -> [WritingWarning] {
  Markdown.warnings(in: source).compactMap { warning in
    switch warning.kind {
    case .skippedHeading(let written, let expected):
      .skippedHeading(line: warning.line, written: written, expected: expected)
    case .imageWithoutText(let address): .imageWithoutText(line: warning.line, address: address)
    case .strayCall: .strayCall(line: warning.line)
    case .emptyLink, .linkTextIsAddress: nil
    }
  }
}

/// Says how large images are. The renderer's questions cannot throw: what went wrong is kept for after.
private struct ImageResolver {
  private(set) var failure: (any Error)?
  private let size: (String) throws -> ImageSize?

  init(_ size: @escaping (String) throws -> ImageSize?) { self.size = size }

  mutating func resolve(_ address: String) -> Markdown.ImageSize? {
    do {
      return try size(address).map { Markdown.ImageSize(width: $0.width, height: $0.height) }
    } catch {
      failure = error
      return nil
    }
  }
}

/// Says where wiki links lead, and remembers what they name.
private struct WikiLinkResolver {
  private(set) var references: Set<WikiReference> = []
  /// As in `ImageResolver`.
  private(set) var failure: (any Error)?
  private let hasAnchors: Bool
  private let reference: (String) throws -> WikiReference
  private var count = 0

  /// The most different targets that are links in one text: each is looked up, and counted among the awaited pages.
  private static let mostTargets = 1_000

  /// - Parameter hasAnchors: whether the headings of the text itself can be linked to.
  init(hasAnchors: Bool, _ reference: @escaping (String) throws -> WikiReference) {
    self.hasAnchors = hasAnchors
    self.reference = reference
  }

  mutating func resolve(_ target: Markdown.WikiTarget) -> Markdown.WikiLink {
    let anchor = target.heading.map { "#" + Markdown.anchor(for: $0) } ?? ""
    if target.page.isEmpty { return hasAnchors ? .page(href: anchor) : .nowhere }
    count += 1
    guard count <= Self.mostTargets else { return .nowhere }
    do {
      let reference = try reference(target.page)
      references.insert(reference)
      return reference.page.map { .page(href: "/pages/\($0.slug)\(anchor)") }
        ?? .missing(href: Self.addressOfNewPage(reference))
    } catch {
      failure = error
      return .missing(href: nil)
    }
  }

  /// Where the page can be written.
  private static func addressOfNewPage(_ reference: WikiReference) -> String {
    let circle = reference.circle.map { "&cercle=\($0)" } ?? ""
    return "/nouvelle-page?titre=\(reference.title.percentEncoded)\(circle)"
  }
}
