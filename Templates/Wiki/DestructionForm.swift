import Domain

/// The form that destroys a page: its title typed again, and a box.
package struct DestructionForm: Hashable, Sendable {
  /// The fields. The raw values are their names, which are those of problems.
  package enum Entry: String {
    case title, isSure
  }

  package var title = ""
  package var isSure = false

  /// An empty form.
  package init() {}

  /// The form as it was sent.
  package init(fields value: (String) -> String) {
    title = value(Entry.title.rawValue)
    isSure = !value(Entry.isSure.rawValue).isEmpty
  }

  /// What is missing before the page with `realTitle` may go. Capitals, accents and spaces are looked at: it is meant to take
  /// a moment.
  package func problems(realTitle: String) -> [Problem] {
    let typed = title.trimmed
    let wrong: Problem.Reason? = typed.isEmpty ? .missing : typed == realTitle.trimmed ? nil : .wrong
    return (wrong.map { [Problem(Entry.title.rawValue, $0)] } ?? [])
      + (isSure ? [] : [Problem(Entry.isSure.rawValue, .missing)])
  }
}
