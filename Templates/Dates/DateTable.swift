import Domain
import HTML

/// The answers counted: a row for each date, grouped by day, the best one named. Which one is chosen is said by `dateOutcome`.
func dateTable(_ poll: DatePollDetails) -> HTML {
  let tallies = Dictionary(poll.tallies.map { ($0.candidate.id, $0) }) { first, _ in first }
  let best = BestDates(poll.tallies)
  let withNames = poll.showsNames && poll.voters.count * poll.candidates.count <= mostNames
  return """
    <p>\(rule)</p>
    \(if: poll.chosen == nil, bestInWords(best, poll))
    <table class="dates"><caption class="hidden">Réponses par date</caption>
    <thead><tr><th scope="col">Date</th>\(each: DateAnswer.allCases, { #"<th scope="col">\#($0.words)</th>"# })</tr></thead>
    \(each: DatesOfDay.gathered(poll.candidates), { day in
      """
      <tbody><tr><th colspan="4" scope="rowgroup">\(day.day.startingASentence)</th></tr>
      \(each: day.candidates, { candidate in
        "\(some: tallies[candidate.id], { row($0, poll, best, withNames: withNames) })"
      })</tbody>
      """
    })</table>
    \(if: poll.showsNames && !poll.voters.isEmpty, answered(poll))
    """
}

/// With more answers than this the table holds counts alone.
private let mostNames = 400

private let rule: HTML = """
  La meilleure date est celle qui a le plus de oui, puis le moins de non, puis la plus proche.
  """

/// The best date in a sentence, as the table marks it.
private func bestInWords(_ best: BestDates, _ poll: DatePollDetails) -> HTML {
  let slots = best.candidates.compactMap { id in poll.candidates.first { $0.id == id }?.slot.inWords }
  guard let first = slots.first else { return #"<p class="soft">Personne n’a encore dit oui.</p>"# }
  return """
    <p class="lead">Pour l’instant\u{A0}: \(first)\
    \(if: slots.count > 1, ", à égalité avec \(enumerated(Array(slots.dropFirst().prefix(5))))")\
    \(if: slots.count > 6, ", et d’autres").</p>
    """
}

private func row(_ tally: DateTally, _ poll: DatePollDetails, _ best: BestDates, withNames: Bool) -> HTML {
  let id = tally.candidate.id
  let mark: HTML =
    id == poll.chosen
    ? "date retenue"
    : best.first == id ? "meilleure date" : best.candidates.contains(id) ? "à égalité" : .empty
  let counts: [(answer: DateAnswer, count: Int)] = [
    (.yes, tally.yes), (.ifNeeded, tally.ifNeeded), (.no, tally.no),
  ]
  return """
    <tr><th scope="row">\(tally.candidate.slot.start.inWords)\(if: !mark.isEmpty, #" <span class="tag">\#(mark)</span>"#)</th>\
    \(each: counts, { cell in
      let names = withNames ? poll.voters(cell.answer, to: id).map(\.inWords) : []
      return """
        <td>\(cell.answer.counted(cell.count))\
        \(if: !names.isEmpty, #"<span class="names">\#(names.joined(separator: ", "))</span>"#)</td>
        """
    })</tr>

    """
}

private func answered(_ poll: DatePollDetails) -> HTML {
  """
  <p class="soft small">\(poll.voters.count == 1 ? "A répondu" : "Ont répondu")&nbsp;: \
  \(enumerated(poll.voters.map(\.inWords))).</p>
  """
}
