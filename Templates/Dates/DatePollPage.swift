import Domain
import HTML

/// A poll on its own page: what it is for, the reader's answer, what all have answered, and what its organisers do.
package func datePollPage(_ sheet: DatePollSheet, in frame: Frame) -> HTML {
  let poll = sheet.poll
  return page(
    frame, title: poll.access.link.title, at: .under(.meetings), sheets: [.dates], problems: sheet.problems,
    """
    \(pageHead(above: origin(poll), "\(poll.access.link.title)", below: whatFor(sheet)))
    \(dateOutcome(poll))
    \(ownAnswer(sheet, in: frame))
    \(section("Réponses", poll.voters.isEmpty ? #"<p class="soft">Personne n’a encore répondu.</p>"# : dateTable(poll)))
    \(if: sheet.mayOrganise, "\(some: sheet.seal, { datePollKeeping(sheet, $0) })")
    """)
}

private func origin(_ poll: DatePollDetails) -> HTML {
  """
  <a href="\(path: .datePolls)">Trouver une date</a>\(if: !poll.circles.isEmpty, " · \(circleLinks(poll.circles))")
  """
}

private func whatFor(_ sheet: DatePollSheet) -> HTML {
  let poll = sheet.poll
  return """
    <p class="when">\(poll.access.stateInWords(at: sheet.now))</p>
    <p>Durée&nbsp;: \(durationInWords(minutes: poll.minutes))\(if: !poll.place.isEmpty, " · \(poll.place)")</p>
    \(some: poll.videoLink, { "<p>\(videoLink($0))</p>" })\
    \(some: poll.askedAt, { #"<p>Pour la rencontre <a href="\#(meetingPath($0))">\#($0.title)</a></p>"# })
    """
}

/// What came out of it.
func dateOutcome(_ poll: DatePollDetails) -> HTML {
  guard let chosen = poll.candidates.first(where: { $0.id == poll.chosen }) else { return .empty }
  return """
    <p class="notice">Date retenue&nbsp;: \(chosen.slot.inWords).\
    \(some: poll.meeting, { #" <a href="\#(meetingPath($0))">Voir la rencontre</a>"# })</p>
    """
}

private func ownAnswer(_ sheet: DatePollSheet, in frame: Frame) -> HTML {
  // A form that was refused comes back with what was chosen, even when the poll is closed.
  guard sheet.isOpen || sheet.form != nil else { return .empty }
  guard let seal = sheet.seal, let path = sheet.answering else {
    return frame.member == nil && sheet.isOpen
      ? """
      <p><a href="\(path: .signIn)?\(SignInForm.returnTo)=\(path: .datePoll(sheet.poll.access.link))">Se connecter pour répondre</a></p>
      """ : .empty
  }
  return """
    <section class="section" id="dates"><h2>Votre réponse</h2>
    \(some: sheet.ownAddress, ownAddress)\
    \(dateAnswers(sheet, to: path, seal))\
    \(if: sheet.poll.own != nil && !sheet.needsName,
      buttonForm(to: .takeBackDates(sheet.poll.access.id), seal, "Retirer ma réponse"))</section>
    """
}

/// How someone without an account comes back.
private func ownAddress(_ address: String) -> HTML {
  """
  <div class="field"><label for="retrouver">Pour retrouver votre réponse d’un autre appareil, gardez cette adresse</label>
  <p class="hint" id="retrouver-aide">Elle est à vous&nbsp;: qui l’a peut changer votre réponse.</p>
  <input type="text" id="retrouver" readonly aria-describedby="retrouver-aide" value="\(address)"></div>

  """
}
