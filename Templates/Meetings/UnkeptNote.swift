import Domain
import HTML

/// A note that cannot be kept, with all that was typed, to be copied.
func unkeptNote(_ form: NoteForm) -> HTML {
  """
  \(problemSummary(form.problems, [] as [Field]))
  \(unkeptText(form.words))
  """
}

/// What someone has typed for a meeting.
package enum UnkeptThing {
  case note
  /// The subject of a cell of its grid.
  case subject

  fileprivate var isNotKept: String {
    switch self {
    case .note: "Votre note n’est pas enregistrée"
    case .subject: "Votre sujet n’est pas enregistré"
    }
  }
}

/// The page for someone who wrote in a meeting that they do not see any more, or in which they write no more. It is not
/// said which.
package func unkeptPage(_ thing: UnkeptThing, _ text: String, in frame: Frame) -> HTML {
  subpage(
    frame, of: WayBack(path: .meetings, name: "Rencontres", place: .under(.meetings)),
    title: thing.isNotKept,
    below: lead("Cette rencontre n’est plus là, ou vous ne pouvez plus y écrire."), unkeptText(text))
}

private func unkeptText(_ text: String) -> HTML {
  """
  <section class="section" aria-labelledby="texte-perdu"><h2 id="texte-perdu">Ce que vous aviez écrit</h2>
  <p>Copiez-le pour le garder.</p>
  <p class="source">\(text)</p></section>
  """
}
