import Domain
import HTML

/// The form that gives a page another title or another place, with what is typed into it, as typed.
package struct RenameForm: Hashable, Sendable {
  /// The fields. The raw values are their names, which are those of problems.
  package enum Entry: String, CaseIterable {
    case title, circle
  }

  package var title: String
  /// As `PlaceField` sends it.
  package var circle: String

  /// The form with a page as it is.
  package init(_ document: Document) {
    title = document.title
    circle = document.circle?.slug.text ?? PlaceField.community
  }

  /// The form as it was sent.
  package init(fields value: (String) -> String) {
    title = value(Entry.title.rawValue)
    circle = value(Entry.circle.rawValue)
  }

  /// The form as it was shown, from the fields that carried it.
  package static func loaded(fields value: (String) -> String) -> RenameForm {
    RenameForm { value(loadedField($0)) }
  }

  /// What can be told to be wrong without asking the store.
  package var problems: [Problem] { PlaceField.problem(circle).map { [$0] } ?? [] }

  /// What others have changed since the form was shown, and its writer in another way: they must look again.
  package func contested(by current: RenameForm, since loaded: RenameForm) -> [Problem] {
    Entry.allCases.filter { entry in
      self[entry] != loaded[entry] && current[entry] != loaded[entry] && self[entry] != current[entry]
    }.map { Problem($0.rawValue, .changed) }
  }

  /// The form in which every field that its writer has left alone is as the page is now: sent back as it was shown, it would
  /// undo what others have done meanwhile.
  package func following(_ current: RenameForm, since loaded: RenameForm) -> RenameForm {
    var form = self
    for entry in Entry.allCases where self[entry] == loaded[entry] { form[entry] = current[entry] }
    return form
  }

  /// The fields that carry the form as it is shown.
  var loadedFields: HTML {
    "\(each: Entry.allCases, { hidden(Self.loadedField($0.rawValue), self[$0]) })"
  }

  private subscript(entry: Entry) -> String {
    get {
      switch entry {
      case .title: title
      case .circle: circle
      }
    }
    set {
      switch entry {
      case .title: title = newValue
      case .circle: circle = newValue
      }
    }
  }

  private static func loadedField(_ name: String) -> String { "loaded-\(name)" }
}
