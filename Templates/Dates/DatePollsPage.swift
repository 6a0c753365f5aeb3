import Domain
import HTML

/// All polls: those that wait for the reader's answer, the others that are open, and those that are over.
///
/// - Parameter mayOrganise: whether the reader may make one.
package func datePollsPage(_ polls: [DatePollSummary], at now: Instant, mayOrganise: Bool, in frame: Frame)
  -> HTML
{
  let open = polls.filter { $0.access.isOpen(at: now) }
  let waiting = frame.member == nil ? [] : open.filter { !$0.isAnswered }
  let others = open.filter { poll in !waiting.contains(poll) }
  let over = polls.filter { !$0.access.isOpen(at: now) }
  return page(
    frame, title: "Trouver une date", at: .under(.meetings), sheets: [.dates],
    """
    \(pageHead(
      above: #"<a href="\#(path: .meetings)">Rencontres</a>"#, "Trouver une date",
      below: "\(lead("Chaque personne dit oui, si besoin ou non à des jours et des heures."))\(if: mayOrganise, making)"))
    \(if: open.isEmpty, #"<p class="soft">Aucun sondage n’attend de réponse.</p>"#)
    \(if: !waiting.isEmpty, section("En attente de votre réponse", rows(waiting, now)))
    \(if: !others.isEmpty, section("Ouverts", rows(others, now)))
    \(if: !over.isEmpty, section("Clos", rows(over, now)))
    """)
}

private var making: HTML {
  #"<ul class="jump"><li><a href="\#(path: .newDatePoll(circle: nil, wish: nil))">Proposer des dates</a></li></ul>"#
}

private func rows(_ polls: [DatePollSummary], _ now: Instant) -> HTML {
  #"<ul class="rows">\#(each: polls, { row($0, now) })</ul>"#
}

private func row(_ poll: DatePollSummary, _ now: Instant) -> HTML {
  """
  <li class="row"><div>
  <h3><a href="\(path: .datePoll(poll.access.link))">\(poll.access.link.title)</a></h3>
  <p>\(some: poll.chosen, { "Date retenue&nbsp;: \($0.inWords)." })\
  \(if: poll.chosen == nil, "\(poll.access.stateInWords(at: now))")</p>
  <p class="soft small">\(poll.candidates)&nbsp;date\(if: poll.candidates > 1, "s"). \
  \(poll.voters == 0 ? "Personne n’a encore répondu." : "\(peopleInWords(poll.voters)) \(poll.voters > 1 ? "ont" : "a") répondu.")\
  \(if: poll.isAnswered, " Vous avez répondu.")</p>
  \(if: !poll.circles.isEmpty, #"<p class="soft small">\#(circleLinks(poll.circles))</p>"#)
  </div></li>

  """
}
