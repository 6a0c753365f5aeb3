import Domain
import HTML

/// The agenda by the clock, each item with its notes and what it calls for.
///
/// - Parameter contact: where to sign up; nil to do so by word of mouth.
func agendaSection(_ meeting: Meeting, _ contact: MailAddress?) -> HTML {
  """
  <section id="ordre-du-jour"><h2>Ordre du jour et notes</h2>
  \(meeting.agenda.isEmpty
    ? #"<p class="soft">L’ordre du jour n’est pas encore écrit.</p>"#
    : #"<ol class="agenda">\#(each: meeting.agenda, { agendaItem($0, contact) })</ol>"#)
  \(if: !meeting.otherNotes.isEmpty, notes(meeting.otherNotes, under: "<h3>Autres notes</h3>", about: "la rencontre"))
  </section>
  """
}

private func agendaItem(_ item: AgendaItem, _ contact: MailAddress?) -> HTML {
  """
  <li class="item" id="point-\(item.id)">\(dial(item.slot))<div>
  <p class="clock"><time datetime="\(item.slot.start.iso)">\(item.slot.start.onTheClock)</time> \
  <span class="length">\(durationInWords(minutes: item.slot.minutes))</span></p>
  <h3>\(item.title)</h3>
  \(if: !item.lead.isEmpty, #"<p class="soft small">Animation&nbsp;: \#(item.lead)</p>"#)\
  \(if: !item.points.isEmpty, #"<ul class="points">\#(each: item.points, { "<li>\($0)</li>" })</ul>"#)
  </div>
  \(if: !item.notes.isEmpty, notes(item.notes, under: "<h4>Notes</h4>", about: item.title))\
  \(each: item.signups, { signupCall($0, contact) })\(each: item.datePolls, datePollCall)</li>

  """
}

/// The hour as a ring, in which the item's minutes are drawn: its outline is 60 units long (radius 60 / 2π), a
/// unit for each minute. The clock and the length beside it say the same in words.
private func dial(_ slot: AgendaSlot) -> HTML {
  let span = min(max(slot.minutes, 0), 60)
  return """
    <svg class="dial" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9.549"/>\
    <circle class="span" cx="12" cy="12" r="9.549" stroke-dasharray="\(span) \(60 - span)" \
    stroke-dashoffset="\(-slot.start.minute)" transform="rotate(-90 12 12)"/></svg>
    """
}

private func notes(_ notes: [Note], under heading: HTML, about subject: String) -> HTML {
  """
  <section class="notes" aria-label="Notes sur \(subject)">\(heading)\(each: notes, { note in
    """
    <div class="prose">\(note.body)</div>\(some: note.author, { #"<p class="soft small">\#($0.inWords)</p>"# })
    """
  })</section>
  """
}

private func signupCall(_ signup: Signup, _ contact: MailAddress?) -> HTML {
  let state = signup.isOpen ? "inscriptions ouvertes" : "inscriptions closes"
  let names = signup.names.isEmpty ? "Pas encore d’inscription." : enumerated(signup.names) + "."
  return """
    <div class="call"><h4>\(signup.question)</h4><p><span class="tag">\(state)</span> \(names)</p>\
    \(if: signup.isOpen, wayToSignUp(contact))</div>

    """
}

private func wayToSignUp(_ contact: MailAddress?) -> HTML {
  guard let contact else { return "<p>Pour vous inscrire, dites-le à la personne qui anime.</p>" }
  return "<p>Pour vous inscrire, \(mailLink(contact, "écrivez à la communauté")).</p>"
}

private func datePollCall(_ poll: DatePoll) -> HTML {
  """
  <div class="call"><h4>\(poll.question)</h4><p><span class="tag">\(poll.state.inWords)</span></p></div>

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
