import Domain
import HTML

/// The form that makes a meeting.
///
/// - Parameter form: what was typed, or what the address says of it.
package func newMeetingPage(
  _ form: MeetingForm, _ choices: MeetingChoices, problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  let fields = MeetingFields(choices: choices, isNew: true, problems: problems)
  return subpage(
    frame, of: WayBack(path: .meetings, name: "Rencontres", place: .under(.meetings)),
    title: "Préparer une rencontre", problems: problems,
    Templates.form(
      to: .newMeeting(circle: nil, format: nil, like: nil), seal, button: "Créer la rencontre",
      problems: problemSummary(problems, fields.all), fields.html(form)))
}

/// The form that changes what is said of a meeting beside its agenda.
///
/// - Parameters:
///   - form: what was typed, or what is kept.
///   - meeting: as it is kept.
///   - loaded: what was kept when the form was shown first.
///   - following: how many later meetings of the same rhythm a change can be for.
///   - conflict: what others have changed since.
package func editMeetingPage(
  _ form: MeetingForm, of meeting: MeetingSummary, loaded: MeetingForm, following: Int = 0,
  conflict: MeetingConflict? = nil, _ choices: MeetingChoices, problems: [Problem], seal: FormSeal,
  in frame: Frame
) -> HTML {
  let repeated = meeting.series.flatMap { $0.rhythm == nil ? nil : $0 }
  let fields = MeetingFields(choices: choices, isNew: false, repeated: repeated, problems: problems)
  return subpage(
    frame,
    of: WayBack(
      path: .meeting(id: meeting.id, meeting.slug), name: "\(meeting.title)", place: .under(.meetings)),
    title: "Modifier la rencontre", problems: problems,
    """
    \(Templates.form(
      to: .editMeeting(meeting.id), seal, button: "Enregistrer la rencontre",
      problems: "\(some: conflict, { conflictSummary($0, fields) })\(problemSummary(problems, fields.all))",
      "\(loaded.loadedFields)\(fields.html(form))\(if: following > 0, reach(form, following))"))
    \(if: meeting.state == .planned || meeting.state == .running, cancelling(meeting, following, seal))
    """)
}

/// What others have changed while the form was filled, in words, on top of it.
private func conflictSummary(_ conflict: MeetingConflict, _ fields: MeetingFields) -> HTML {
  """
  <div class="problems" role="alert" id="a-corriger" tabindex="-1" autofocus>\
  <h2>Quelqu’un d’autre a modifié cette rencontre</h2>
  <p>Rien n’est encore enregistré. Relisez, puis enregistrez de nouveau.</p>
  <ul class="plain">\(each: conflict.changes, { change in
    """
    <li>\(fields.label(of: change.entry))&nbsp;: l’autre personne a mis \
    \(fields.value(of: change.entry, in: conflict.current)). \
    \(change.isContested ? "Ce que vous avez mis est gardé ci-dessous." : "C’est repris ci-dessous.")</li>

    """
  })</ul></div>
  """
}

/// For which meetings a change is.
private func reach(_ form: MeetingForm, _ following: Int) -> HTML {
  ExplainedChoice(
    name: MeetingForm.Entry.reach.rawValue, legend: "Cette modification vaut pour",
    options: [
      ExplainedOption(
        value: "", words: "celle-ci", meaning: "Les autres rencontres restent comme elles sont."),
      ExplainedOption(
        value: MeetingForm.following, words: "celle-ci et les suivantes (\(following))",
        meaning: """
          Ce que vous changez dans le titre, les cercles, l’heure, la durée, le lieu et le lien change aussi pour elles. Le jour \
          est décalé d’autant. Leurs ordres du jour ne changent pas.
          """),
    ]
  ).with(form[.reach])
}

private func cancelling(_ meeting: MeetingSummary, _ following: Int, _ seal: FormSeal) -> HTML {
  section(
    "Annuler cette rencontre",
    """
    <p>Sa page reste, et dit qu’elle n’a pas lieu. Vous pourrez la maintenir.</p>
    <div class="buttons">\(buttonForm(to: .cancelMeeting(meeting.id), seal, "Annuler cette rencontre"))\
    \(if: following > 0, buttonForm(
      to: .cancelMeeting(meeting.id), seal, "Annuler celle-ci et les suivantes (\(following))",
      fields: [(MeetingForm.Entry.reach.rawValue, MeetingForm.following)]))</div>
    """)
}
