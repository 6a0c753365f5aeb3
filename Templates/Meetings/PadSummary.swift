import Domain
import HTML

/// The meeting that the choices make, in short.
func padSummary(_ form: PadForm, _ meeting: PadMeeting, _ receptions: [String: WordReception]) -> HTML {
  """
  <aside class="aside" aria-labelledby="resultat"><h2 id="resultat" class="label" tabindex="-1">Ce qui sera créé</h2>
  <p><b>\(form.title.isEmpty ? "Sans titre" : form.title)</b><br>\
  \(meeting.day.map(\.inWords) ?? "jour à dire")</p>
  \(if: !meeting.agenda.isEmpty, "<ol class=\"plain small\">\(agenda(meeting))</ol>")
  <ul class="plain small">\(each: counts(meeting, receptions), { "<li>\($0)</li>" })</ul></aside>
  """
}

private func agenda(_ meeting: PadMeeting) -> HTML {
  let start = meeting.start
  let slots = Agenda.slots(
    on: meeting.day ?? Day(number: 0), from: start ?? TimeOfDay(minutes: 0),
    minutes: meeting.agenda.map(\.minutes))
  return """
    \(each: Array(zip(meeting.agenda, slots)), { item, slot in
      """
      <li>\(if: start != nil, "\(slot.start.inWords), ")\(item.minutes)&nbsp;min&nbsp;: \(item.title)\
      \(if: !bound(item).isEmpty, #" <span class="soft">(\#(bound(item)))</span>"#)</li>

      """
    })
    """
}

/// What is bound to an item, counted.
private func bound(_ item: AgendaItemDraft) -> String {
  [
    counted(item.points.count, "sous-point", "sous-points"), counted(item.notes.count, "note", "notes"),
    counted(item.signups.count, "appel", "appels"),
    counted(item.datePolls.count, "date à trouver", "dates à trouver"),
  ].compactMap(\.self).joined(separator: ", ")
}

private func counts(_ meeting: PadMeeting, _ receptions: [String: WordReception]) -> [String] {
  let draft = meeting.draft(
    title: "", day: Day(number: 0), start: TimeOfDay(minutes: 0), minutes: 1, place: "", videoLink: nil,
    circles: [])
  let words = meeting.offers.filter { offer in
    guard case .word = offer.thing else { return false }
    return offer.isKept && receptions[offer.id] ?? .welcome == .welcome
  }
  return [
    counted(draft.participants.count, "personne présente", "personnes présentes"),
    counted(draft.agenda.count, "point à l’ordre du jour", "points à l’ordre du jour"),
    counted(draft.otherNotes.count, "autre note", "autres notes"),
    draft.synthesis.isEmpty ? nil : "une synthèse",
    counted(draft.decisions.count, "décision", "décisions"),
    counted(draft.nextSteps.count, "prochain pas", "prochains pas"),
    counted(draft.tasks.count, "tâche", "tâches"),
    counted(words.count, "mot proposé à l’abécédaire", "mots proposés à l’abécédaire"),
  ].compactMap(\.self)
}

private func counted(_ count: Int, _ one: String, _ several: String) -> String? {
  count == 0 ? nil : "\(count)\u{A0}\(count == 1 ? one : several)"
}
