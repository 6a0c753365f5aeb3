/// A text that has a history: what a page says, what a circle says of itself, or what a word means.
package enum DocumentName: Hashable, Sendable {
  case page(Slug)
  /// The introduction of the circle with this slug.
  case introduction(Slug)
  /// What the word of the abécédaire with this slug means.
  case word(Slug)

  /// The slug of the page, of the circle or of the word.
  package var slug: Slug {
    switch self {
    case .page(let slug), .introduction(let slug), .word(let slug): slug
    }
  }

  /// What someone must be allowed to do, on the document's scope, to write in it.
  package var deed: Deed {
    switch self {
    case .page, .word: .write
    case .introduction: .editCircle
    }
  }
}

/// A document for a viewer who sees it, without its text.
package struct Document: Hashable, Sendable {
  /// The row of the document.
  package let id: Int
  /// With its present slug, whatever former address it was found by.
  package let name: DocumentName
  /// The title of the page, the name of the circle, or the word.
  package let title: String
  /// The circle that it belongs to, or introduces; nil for a page of the whole community and for a word.
  package let circle: CircleLink?
  /// What rights are asked on.
  package let scope: Scope
  /// Whether it was put aside itself; an introduction is with its circle.
  package let isPutAside: Bool
  /// Whether it is a page whose circle was put aside: it can only move out of it.
  package let isInArchivedCircle: Bool
  /// Whether words of the abécédaire are links in it.
  package let linksWords: Bool
  /// The number of the latest revision, from 1.
  package let latest: Int

  /// Whether nobody writes in it any more.
  package var isArchived: Bool { isPutAside || isInArchivedCircle }

  package init(
    id: Int, name: DocumentName, title: String, circle: CircleLink?, scope: Scope, isArchived: Bool,
    isInArchivedCircle: Bool = false, linksWords: Bool, latest: Int
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.circle = circle
    self.scope = scope
    isPutAside = isArchived
    self.isInArchivedCircle = isInArchivedCircle
    self.linksWords = linksWords
    self.latest = latest
  }
}

/// A document with the text that is read.
package struct DocumentText: Hashable, Sendable {
  package let document: Document
  /// In Markdown, of the latest revision.
  package let body: String

  package init(document: Document, body: String) {
    self.document = document
    self.body = body
  }
}
