import Domain

/// The form that gives a page another title or another place, with what is typed into it, as typed.
package struct RenameForm: Hashable, Sendable {
  /// The fields. The raw values are their names, which are those of problems.
  package enum Entry: String {
    case title, circle
  }

  package var title: String
  /// The slug of the circle; empty for none.
  package var circle: String

  /// The form with a page as it is.
  package init(_ document: Document) {
    title = document.title
    circle = document.circle?.slug.text ?? ""
  }

  /// The form as it was sent.
  package init(fields value: (String) -> String) {
    title = value(Entry.title.rawValue)
    circle = value(Entry.circle.rawValue)
  }

  /// What can be told to be wrong without asking the store.
  package var problems: [Problem] {
    !circle.isEmpty && Slug(circle) == nil ? [Problem(Entry.circle.rawValue, .unknown)] : []
  }
}
