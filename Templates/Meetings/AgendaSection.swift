import Domain
import HTML

/// The agenda by the clock, each item with its notes and what it calls for.
func agendaSection(_ sheet: MeetingSheet) -> HTML {
  let clock = AgendaClock(sheet.meeting, at: sheet.now)
  return """
    <section id="ordre-du-jour"><h2>Ordre du jour et notes</h2>
    \(noteHelp(sheet))\
    \(some: sheet.meeting.clockChange, { #"<p class="soft small">\#($0.inWords)</p>"# })\
    \(sheet.meeting.agenda.isEmpty
    ? #"<p class="soft">L’ordre du jour n’est pas encore écrit.</p>"#
    : #"<ol class="agenda">\#(each: sheet.meeting.agenda, { agendaItem($0, sheet, clock) })</ol>"#)
    </section>
    """
}

private func agendaItem(_ item: AgendaItem, _ sheet: MeetingSheet, _ clock: AgendaClock) -> HTML {
  """
  <li class="item" id="point-\(item.id)">\(itemHead(item, clock))
  \(notes(item.notes, in: .item(item.id), under: "<h4>Notes</h4>", about: item.title, sheet))\
  \(each: item.signups, { signupCall($0, sheet) })\(each: item.datePolls, { datePollCall($0, sheet) })</li>

  """
}

/// What everybody sees of an item itself: the dial, and what stands beside it.
func itemHead(_ item: AgendaItem, _ clock: AgendaClock) -> HTML {
  """
  \(dial(item.slot, "cadran-\(item.id)"))<div id="tete-\(item.id)">
  \(clock.line(item))
  <h3>\(item.title)</h3>
  \(if: !item.lead.isEmpty, #"<p class="soft small">Animation&nbsp;: \#(item.lead)</p>"#)\
  \(if: !item.points.isEmpty, #"<ul class="points">\#(each: item.points, { "<li>\($0)</li>" })</ul>"#)
  </div>\(itemVoteCall(item))
  """
}

/// The hour as a ring, in which the item's minutes are drawn: its outline is 60 units long (radius 60 / 2π), a
/// unit for each minute. The clock and the length beside it say the same in words.
private func dial(_ slot: AgendaSlot, _ id: HTML) -> HTML {
  let span = min(max(slot.minutes, 0), 60)
  return """
    <svg class="dial" id="\(id)" viewBox="-12 -12 24 24" aria-hidden="true"><circle r="9.549"/>\
    <circle class="span" r="9.549" stroke-dasharray="\(span) \(60 - span)" \
    stroke-dashoffset="\(-slot.start.minute)"/></svg>
    """
}

private func datePollCall(_ poll: DatePoll, _ sheet: MeetingSheet) -> HTML {
  """
  <div class="call"><h4>\(some: poll.page, { #"<a href="\#(path: .datePoll($0))">\#(poll.question)</a>"# })\
  \(if: poll.page == nil, "\(poll.question)")</h4><p><span class="tag">\(poll.state.inWords)</span>\
  \(some: poll.state == .open ? poll.closesAt : nil, { " Réponses jusqu’au \($0.inWordsInParis)." })\
  \(if: poll.state == .wished && sheet.mayOrganise,
      #" <a href="\#(path: .newDatePoll(circle: nil, wish: poll.id))">Proposer des dates<span class="hidden"> pour «&nbsp;\#(poll.question)&nbsp;»</span></a>"#)</p></div>

  """
}

extension DatePollState {
  /// The state in words.
  package var inWords: String {
    switch self {
    case .wished: "sondage de dates souhaité"
    case .open: "sondage de dates ouvert"
    case .closed: "sondage de dates clos"
    }
  }
}
