import Domain
import HTML

/// The page on which a note is written again. It is common text: whoever writes in the meeting may.
///
/// - Parameters:
///   - form: its body, and the version that it was begun from.
///   - mayWithdraw: whether the viewer may take the note off the page.
package func notePage(
  _ note: NoteText, _ form: EditorForm, problems: [Problem], mayWithdraw: Bool, seal: FormSeal,
  in frame: Frame
) -> HTML {
  subpage(
    frame, of: note.wayBack, title: "Récrire une note",
    below: lead("\(note.aboutInWords)Ce qu’elle disait reste parmi ses anciens textes."), problems: problems,
    """
    \(Templates.form(
      to: .note(note.meeting.id, note.id), seal, button: "Enregistrer la note",
      problems: problemSummary(problems, [noteTextField]),
      "\(begun(from: form))\(hidden(EditorForm.Entry.gesture.rawValue, Gesture.save.rawValue))\(noteTextField.with(form.body, problems))"))
    \(if: note.version > 1, """
      <p class="more"><a href="\(path: .noteVersions(note.meeting.id, note.id))">Ses anciens textes</a></p>
      """)
    \(if: mayWithdraw && !note.isWithdrawn, withdrawal(of: note, seal))
    """)
}

private func withdrawal(of note: NoteText, _ seal: FormSeal) -> HTML {
  section(
    "Retirer la note",
    """
    <p>Elle quitte la page. Qui écrit ici peut la remettre, depuis la liste des notes retirées.</p>
    \(buttonForm(to: .withdrawNote(note.meeting.id, note.id), seal, "Retirer la note"))
    """)
}

/// The page on which one chooses between two texts of a note that changed the same paragraphs (409).
///
/// - Parameters:
///   - form: its body is the writer's own text with all that did not conflict.
///   - latest: what the note says now.
package func noteConflictPage(
  _ note: NoteText, _ form: EditorForm, latest: RevisionSummary, places: ConflictPlaces, seal: FormSeal,
  in frame: Frame
) -> HTML {
  page(
    frame, title: "Deux textes à réunir, \(note.meetingTitle)", at: .under(.meetings), sheets: [.workshop],
    """
    \(pageHead(
      above: #"<a href="\#(path: note.wayBack.path)">\#(note.wayBack.name)</a>"#, "Deux textes à réunir",
      below: lead("""
        Pendant que vous écriviez, \(latest.author?.inWords ?? "une autre personne") a récrit la note et changé \
        \(places.count == 1 ? "le même passage que vous" : "les mêmes passages que vous").
        """)))
    \(conflictPlaces(places, of: latest))
    \(section("Votre texte", """
      <form class="form editor" method="post" action="\(path: .note(note.meeting.id, note.id))" novalidate>
      \(seal.fields)\(begun(from: form))
      \(noteTextField.with(form.body))
      \(conflictWays(
        besides: latest, saving: "La note devient ce que dit le champ. L’autre texte reste parmi les anciens.",
        leaving: "La note reste comme elle est. Votre texte n’est pas gardé."))
      </form>
      """))
    """)
}

extension NoteText {
  /// The page on which it is read: that of its cell, or of the meeting.
  package var page: SitePath {
    cell.map { .cell(meeting.id, $0) } ?? .meeting(id: meeting.id, meeting.slug)
  }

  /// The way back to it.
  var wayBack: WayBack { WayBack(path: page, name: "\(meetingTitle)", place: .under(.meetings)) }

  /// What it is about and who wrote it first, as a sentence; nothing when nobody knows.
  var aboutInWords: HTML {
    if itemTitle.isEmpty, author == nil { return .empty }
    return """
      Note\(if: !itemTitle.isEmpty, " sur «&nbsp;\(itemTitle)&nbsp;»")\
      \(some: author, { ", écrite par \($0.inWords)" }).

      """
  }
}

private let noteTextField = Field(
  name: EditorForm.Entry.body.rawValue, label: "Texte de la note", kind: .lines(10), maximum: TextLimit.note,
  sayings: [.unknown: "Cette note est retirée de la page&nbsp;: elle ne se récrit plus."])

/// What the text was begun from, unseen.
private func begun(from form: EditorForm) -> HTML {
  """
  \(hidden(EditorForm.Entry.base.rawValue, "\(form.base)"))\
  \(some: form.older, { hidden(EditorForm.Entry.older.rawValue, "\($0)") })
  """
}
