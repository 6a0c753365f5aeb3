import Domain
import HTML

/// The form that keeps a date with what is chosen in it, as sent.
package struct DateChoiceForm: Hashable, Sendable {
  /// The row of the candidate.
  package var date: String
  /// What the new meeting's agenda begins with; see `MeetingForm.begin`.
  package var begin: String
  /// The number of the meeting that is moved; empty for a new one.
  package var meeting: String

  package static let dateField = "date"
  package static let beginField = "begin"
  package static let meetingField = "meeting"

  package init(date: String, begin: String, meeting: String) {
    self.date = date
    self.begin = begin
    self.meeting = meeting
  }
}

/// The page on which a date is kept.
///
/// - Parameters:
///   - movable: the meetings that may be moved to it.
///   - choices: what a new meeting may begin with.
package func dateChoicePage(
  _ form: DateChoiceForm, of poll: DatePollDetails, movable: [MeetingSummary], _ choices: MeetingChoices,
  problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  let begin = beginning(choices)
  let destination = destination(movable)
  return page(
    frame, title: "Retenir une date", at: .under(.meetings), sheets: [.dates], problems: problems,
    """
    \(pageHead(
      above: #"<a href="\#(path: .datePoll(poll.access.link))">\#(poll.access.link.title)</a>"#, "Retenir une date",
      below: lead("Les personnes qui peuvent venir sont prévenues et attendues à la rencontre.")))
    \(Templates.form(
      to: .chooseDate(poll.access.id, candidate: nil), seal, button: "Retenir cette date",
      problems: problemSummary(problems, [dateField, begin.asField, destination.asField]),
      """
      \(dates(poll, chosen: form.date))\(if: !movable.isEmpty, destination.with(form.meeting, problems))\
      \(begin.with(form.begin, problems))
      """))
    """)
}

private let dateField = Field(
  name: DateChoiceForm.dateField, label: "Date", sayings: [.unknown: "Choisissez l’une des dates proposées."])

private func dates(_ poll: DatePollDetails, chosen: String) -> HTML {
  let best = BestDates(poll.tallies)
  return fieldset(
    "Date",
    """
    <div class="field" id="\(DateChoiceForm.dateField)" tabindex="-1">\(each: poll.tallies, { tally in
      let id = tally.candidate.id
      return """
        <label class="check"><input type="radio" name="\(DateChoiceForm.dateField)" value="\(id)"\(if: "\(id)" == chosen, " checked")> \
        <span>\(capitalized(tally.candidate.slot.inWords))&nbsp;: \(tally.inWords)\
        \(if: best.first == id, #" <span class="tag">meilleure date</span>"#)</span></label>

        """
    })</div>
    """)
}

private func destination(_ movable: [MeetingSummary]) -> Choice {
  Choice(
    name: DateChoiceForm.meetingField, label: "Rencontre",
    options: [("", "Créer une rencontre")]
      + movable.map { ("\($0.id)", "Déplacer «&nbsp;\($0.title)&nbsp;», \($0.day.withoutWeekday)") })
}

private func beginning(_ choices: MeetingChoices) -> Choice {
  let formats: [(value: String, words: HTML)] = MeetingFormat.all.map { ($0.key, "\($0.inWords)") }
  let meetings: [(value: String, words: HTML)] = choices.meetings.map { meeting in
    ("\(meeting.id)", "Comme «&nbsp;\(meeting.title)&nbsp;», \(meeting.day.withoutWeekday)")
  }
  return Choice(
    name: DateChoiceForm.beginField, label: "Commencer avec",
    hint:
      "Pour une nouvelle rencontre. Un format apporte ses étapes, ajustées à la durée\u{A0}; tout se modifie ensuite.",
    options: [("", "Un ordre du jour vide")] + formats + meetings,
    sayings: [.unknown: "Choisissez de nouveau."])
}
