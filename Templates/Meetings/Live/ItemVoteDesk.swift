import Domain
import HTML

/// The vote of an item on a page on which a meeting is led or shown: how far it is, and for whoever leads it, the buttons that open,
/// close and reveal it. Those are of this reader alone, and stand beside what is sent to all.
func itemVoteDesk(_ item: AgendaItem, _ sheet: MeetingSheet) -> HTML {
  guard let vote = item.vote, let desk = sheet.voteDesk, sheet.sealToOrganise != nil else {
    return itemVoteCall(item)
  }
  return """
    \(itemVoteCall(item))<div class="vote-desk">\
    \(sheet.meeting.summary.state == .running
      ? buttons(item, vote, desk, of: sheet.id)
      : "<p class=\"soft small\">Le vote s’ouvre ici une fois la rencontre commencée.</p>")</div>

    """
}

private func buttons(_ item: AgendaItem, _ vote: ItemVote, _ desk: VoteDesk, of meeting: Int) -> HTML {
  let buttons = VoteButtons(path: .conductVote(meeting, item.id), vote: vote)
  let waiting = vote.letters(.waiting).filter(desk.openable.contains)
  let (open, closed) = (vote.letters(.open), vote.letters(.closed))
  return """
    \(if: waiting.count > 1, "<p class=\"tools\">\(buttons.button(.open(nil), waiting))</p>")\
    \(some: waiting.isEmpty ? nil : waiting, { letters in
      """
      <p class="tools">\(each: letters, { buttons.button(.open($0), [$0]) })</p>\
      <p class="soft small">Une fois le vote ouvert, les mots et la règle ne changent plus.</p>
      """
    })\
    \(if: open.count > 1, "<p class=\"tools\">\(buttons.button(.close(nil), open))</p>")\
    \(each: open, { letter in
      """
      <p class="tools">\(buttons.button(.close(letter), [letter]))\
      \(some: desk.turnout[letter], { " <span class=\"soft\">\(votedInWords($0))</span>" })</p>
      """
    })\
    \(if: !open.isEmpty, """
      <p class="soft small">Une fois le vote clos, plus personne ne vote&nbsp;; les résultats restent cachés jusqu’à ce que vous les révéliez.</p>
      """)\
    \(each: closed, { "<p class=\"tools\">\(buttons.button(.reveal($0), [$0]))</p>" })\
    \(if: !closed.isEmpty, "<p class=\"soft small\">\(whatComesUnrevealed(vote))</p>")
    """
}

/// What becomes of results that nobody reveals before the meeting is closed.
private func whatComesUnrevealed(_ vote: ItemVote) -> HTML {
  vote.waitsAfterMeeting
    ? "Si personne ne les révèle pendant la rencontre, les résultats attendront encore&nbsp;: c’est la règle de ces lettres."
    : "Si personne ne les révèle avant, les résultats seront montrés à la clôture de la rencontre."
}

private struct VoteButtons {
  let path: SitePath
  let vote: ItemVote

  func button(_ gesture: VoteGesture, _ letters: [Letter]) -> HTML {
    pressButton(
      to: path, "\(words(gesture)) \(ofLetters(letters))",
      field: (name: VoteForm.deed, value: VoteForm.value(gesture, on: vote)))
  }

  private func words(_ gesture: VoteGesture) -> HTML {
    switch gesture {
    case .open: "Ouvrir le vote"
    case .close: "Clore le vote"
    case .reveal: "Révéler les résultats"
    }
  }
}

/// What becomes of the votes of a meeting when it is closed, for whoever is about to; nothing where all of them are over.
func votesAtClosing(_ meeting: Meeting) -> HTML {
  let votes = meeting.agenda.compactMap(\.vote)
  let (open, closed) = (letters(votes, .open), votes.filter { !$0.letters(.closed).isEmpty })
  let shown = letters(closed.filter { !$0.waitsAfterMeeting }, .closed)
  let waiting = letters(closed.filter(\.waitsAfterMeeting), .closed)
  guard !(open + shown + waiting).isEmpty else { return .empty }
  return section(
    "Votes de l’abécédaire",
    """
    <ul class="bullets">\
    \(if: !open.isEmpty, """
      <li>Le vote \(ofLetters(open)) est encore ouvert&nbsp;: il continue après la rencontre. Les invités n’y votent plus, \
      ce qu’ils ont donné reste compté.</li>
      """)\
    \(if: !shown.isEmpty, "<li>Les résultats \(ofLetters(shown)), encore cachés, seront montrés à tout le monde.</li>")\
    \(if: !waiting.isEmpty, """
      <li>Les résultats \(ofLetters(waiting)) resteront cachés jusqu’à ce que quelqu’un les révèle&nbsp;: c’est la règle de ces lettres.</li>
      """)</ul>
    """)
}

private func letters(_ votes: [ItemVote], _ step: VotedLetter.Step) -> [Letter] {
  Set(votes.flatMap { $0.letters(step) }).sorted()
}
