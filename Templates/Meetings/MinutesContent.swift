import Domain
import HTML

/// All that minutes say below their head, on the page and in the file: the synthesis first, what mends them last.
func minutesContent(_ minutes: Minutes) -> HTML {
  let meeting = minutes.meeting
  return """
    \(if: !meeting.synthesis.isEmpty, section("Synthèse", #"<div class="prose">\#(meeting.synthesis)</div>"#))
    \(if: !meeting.participants.isEmpty, section("Ont participé", attendance(meeting.participants)))
    \(list("Décisions", meeting.outcomes(.decision), decision))
    \(list("Prochains pas", meeting.outcomes(.nextStep), outcomeText))
    \(list("Tâches", meeting.tasks, task))
    \(list("Questions ouvertes", meeting.outcomes(.question).filter { !$0.isSettled }, outcomeText))
    \(list("Questions qui ont trouvé réponse", meeting.outcomes(.question).filter(\.isSettled), outcomeText))
    \(if: !meeting.agenda.isEmpty || !meeting.otherNotes.isEmpty, section("Ordre du jour et notes", agenda(meeting)))
    \(if: !meeting.corrections.isEmpty,
      section("Rectificatifs", "\(each: meeting.corrections, correction)"))
    """
}

private func attendance(_ participants: [Author]) -> HTML {
  #"<ul class="plain columns">\#(each: participants, { "<li>\($0.inWords)</li>" })</ul>"#
}

private func list<Entry>(_ title: HTML, _ entries: [Entry], _ words: (Entry) -> HTML) -> HTML {
  entries.isEmpty
    ? .empty : section(title, "<ul class=\"bullets\">\(each: entries, { "<li>\(words($0))</li>" })</ul>")
}

private func outcomeText(_ outcome: Outcome) -> HTML { "\(outcome.text)" }

private func decision(_ decision: Outcome) -> HTML {
  "\(decision.text)\(some: decision.show, { "<br><span class=\"soft small\">À main levée&nbsp;: \(handsInWords($0))</span>" })"
}

private func task(_ task: MeetingTask) -> HTML {
  """
  \(task.title)<br><span class="soft small">\(task.owner?.inWords ?? "Personne ne s’en est encore chargé")\
  \(some: task.due, { #" · pour le <time datetime="\#($0.iso)">\#($0.withoutWeekday)</time>"# }) · \
  \(task.state.inWords)</span>
  """
}

private func agenda(_ meeting: Meeting) -> HTML {
  """
  \(each: meeting.agenda, { item($0, of: meeting) })
  \(if: !meeting.otherNotes.isEmpty,
    #"<section class="minute"><h3>Autres notes</h3>\#(notes(meeting.otherNotes))</section>"#)
  """
}

private func item(_ item: AgendaItem, of meeting: Meeting) -> HTML {
  let cells = meeting.grid?.cells.filter { $0.slot == item.id } ?? []
  return """
    <section class="minute">
    <p class="clock"><time datetime="\(item.slot.start.iso)">\(item.slot.start.onTheClock)</time> – \
    <time datetime="\(item.slot.end.iso)">\(item.slot.end.onTheClock)</time>\
    \(some: item.takenInWords, { #" <span class="length">\#($0)</span>"# })</p>
    <h3>\(item.title)</h3>
    \(if: item.state == .skipped, #"<p><span class="tag">reporté</span></p>"#)\
    \(if: !item.lead.isEmpty, #"<p class="soft small">Animation&nbsp;: \#(item.lead)</p>"#)\
    \(if: !item.points.isEmpty, #"<ul class="points">\#(each: item.points, { "<li>\($0)</li>" })</ul>"#)\
    \(if: !item.notes.isEmpty, "<h4>Notes</h4>\(notes(item.notes))")\
    \(each: item.signups, call)\
    \(each: item.datePolls, { "<p><strong>\($0.question)</strong> <span class=\"soft\">(\($0.state.inWords))</span></p>" })\
    \(some: item.vote, minutesVote)\
    \(each: cells, { cell($0, of: meeting) })
    </section>

    """
}

private func cell(_ cell: GridCell, of meeting: Meeting) -> HTML {
  let place = meeting.grid?.places.first { $0.id == cell.place }?.name ?? ""
  return """
    <h4>\(place)\(if: !cell.subject.isEmpty, "&nbsp;: \(cell.subject)")</h4>
    \(if: !cell.reporter.isEmpty, #"<p class="soft small">Rapporte&nbsp;: \#(cell.reporter)</p>"#)\
    \(notes(cell.notes))\(some: cell.signup, call)

    """
}

private func notes(_ notes: [Note]) -> HTML {
  """
  \(each: notes, { note in
    """
    <div class="prose">\(note.body.withoutPlaces)</div>\(some: note.author, { #"<p class="soft small">\#($0.inWords)</p>"# })\
    \(each: note.signups, call)
    """
  })
  """
}

private func call(_ signup: Signup) -> HTML {
  let names = signup.names.isEmpty ? "personne pour l’instant" : enumerated(signup.names.map(\.inWords))
  return """
    <p><strong>\(signup.question)</strong> Inscriptions \(signup.isOpen ? "ouvertes" : "closes")&nbsp;: \(names).</p>

    """
}

private func correction(_ note: Note) -> HTML {
  """
  <section class="minute">
  <h3>Le \(dayMark(note.writtenAt))\(some: note.author, { ", par \($0.inWords)" })</h3>
  <div class="prose">\(note.body.withoutPlaces)</div>
  </section>

  """
}
