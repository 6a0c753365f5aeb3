import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /dates/{id}/choisir`; `?date=` chooses a candidate, the best one is chosen otherwise.
@Sendable func showDateChoice(_ visit: Visit) throws -> Response {
  let form = DateChoiceForm(date: visit.fields[DateChoiceForm.dateField], begin: "", meeting: "")
  return try .page(choicePage(form, [], isNew: true, visit))
}

/// `POST /dates/{id}/choisir`: the meeting is made or moved, and the poll leads to it.
@Sendable nonisolated(nonsending) func chooseDate(_ visit: Visit) async throws -> Response {
  let (member, now, id) = (try visit.member(), visit.now, try visit.number())
  _ = try visit.read { try visit.datePoll(for: .organise, in: $0) }
  let form = DateChoiceForm(
    date: visit.fields[DateChoiceForm.dateField], begin: visit.fields[DateChoiceForm.beginField],
    meeting: visit.fields[DateChoiceForm.meetingField])
  let sendsMail = visit.application.settings.sendsMail
  return try await visit.save(
    [], again: { try choicePage(form, $0, isNew: false, visit) },
    {
      try await visit.done { writings in
        let poll = try writings.datePoll(id, for: .organise, by: .member(member))
        let choice = try writings.choice(form, of: poll, by: member)
        let meeting =
          if let moved = choice.moved {
            try writings.move(moved, to: choice, by: member, at: now)
          } else {
            try writings.makeMeeting(of: choice, poll, form, by: member, at: now)
          }
        try writings.choose(
          choice.candidate.id, of: poll, for: meeting, asking: .site, at: now, sendsMail: sendsMail)
        guard choice.moved != nil else { return Done(.agenda(meeting), .dateChosen) }
        let access = try writings.readings(as: .member(member)).meetingAccess(meeting)
        return Done(access.map { .meeting(id: meeting, $0.slug) } ?? .meetings, .meetingMoved)
      }
    })
}

/// A date that is to be kept, with what becomes of it.
private struct DateChoice {
  let candidate: DateCandidate
  let draft: DatePollDraft
  /// The meeting that is moved; nil for a new one.
  let moved: Int?
}

extension Writings {
  /// What is chosen, of what there is to choose from.
  fileprivate func choice(_ form: DateChoiceForm, of poll: DatePollAccess, by member: Member) throws
    -> DateChoice
  {
    let store = readings(as: .member(member))
    guard let details = try store.datePollDetails(poll, as: nil, showsNames: false),
      let draft = try store.datePollDraft(poll.id)
    else { throw Failure.notFound }
    guard let candidate = details.candidates.first(where: { "\($0.id)" == form.date }) else {
      throw Rejection([Problem(DateChoiceForm.dateField, .unknown)])
    }
    if form.meeting.isEmpty { return DateChoice(candidate: candidate, draft: draft, moved: nil) }
    guard let meeting = details.linkedMeetings.first(where: { "\($0.id)" == form.meeting }) else {
      throw Rejection([Problem(DateChoiceForm.meetingField, .unknown)])
    }
    return DateChoice(candidate: candidate, draft: draft, moved: meeting.id)
  }

  fileprivate func move(_ id: Int, to choice: DateChoice, by member: Member, at now: Instant) throws -> Int {
    _ = try meeting(id, for: .organise, by: member, at: now)
    guard var draft = try readings(as: .member(member)).meetingDraft(id) else { throw Failure.notFound }
    draft.day = choice.candidate.slot.day
    draft.start = choice.candidate.slot.start
    draft.minutes = choice.draft.minutes
    try telling(of: id, by: member, at: now) { try changeMeeting(id, draft, as: .member(member)) }
    return id
  }

  /// The poll's circles are those of the meeting: whoever may organise the poll may hold it there. One that is for circles of
  /// which its organiser can name none would be a meeting for everyone, and is refused.
  fileprivate func makeMeeting(
    of choice: DateChoice, _ poll: DatePollAccess, _ form: DateChoiceForm, by member: Member, at now: Instant
  ) throws -> Int {
    var typed = MeetingForm()
    typed[.begin] = form.begin
    typed[.minutes] = "\(choice.draft.minutes)"
    guard let beginning = typed.beginning else {
      throw Rejection([Problem(DateChoiceForm.beginField, .unknown)])
    }
    if choice.draft.circles.isEmpty, try readings.isForCircles(poll) {
      throw Rejection([Problem("", .unknown)])
    }
    try requirePlaces(choice.draft.circles, besides: choice.draft.circles, for: member)
    var draft = MeetingDraft(
      title: choice.draft.title, day: choice.candidate.slot.day, start: choice.candidate.slot.start,
      minutes: choice.draft.minutes, place: choice.draft.place, videoLink: choice.draft.videoLink,
      circles: choice.draft.circles, participants: [], agenda: [], otherNotes: [], synthesis: "",
      nextSteps: [], decisions: [], tasks: [])
    do {
      try begin(&draft, with: beginning, typed, by: member)
    } catch let rejection as Rejection {
      throw Rejection(rejection.problems.map { Problem(DateChoiceForm.beginField, $0.reason) })
    }
    return try createMeeting(draft, as: .member(member), at: now)
  }
}

extension DatePollDetails {
  /// The meetings that may be moved to a date of the poll: the one that was made of it, and the one that asks for it.
  fileprivate var linkedMeetings: [MeetingSummary] {
    [meeting, askedAt].compactMap(\.self).filter { $0.state == .planned }
  }
}

/// - Parameter isNew: whether nothing was chosen yet.
private func choicePage(_ form: DateChoiceForm, _ problems: [Problem], isNew: Bool, _ visit: Visit) throws
  -> HTML
{
  try visit.read { store in
    let poll = try visit.datePoll(for: .organise, in: store)
    guard let details = try store.datePollDetails(poll, as: nil, showsNames: false) else {
      throw Failure.notFound
    }
    let movable = try details.linkedMeetings.filter { meeting in
      guard let access = try store.meetingAccess(meeting.id) else { return false }
      return visit.viewer.may(.organise, on: access.scope) && access.isOpen(at: visit.now)
    }
    var form = form
    if isNew {
      if form.date.isEmpty { form.date = BestDates(details.tallies).first.map { "\($0)" } ?? "" }
      form.meeting =
        details.meeting.flatMap { made in movable.first { $0.id == made.id } }.map { "\($0.id)" } ?? ""
    }
    return dateChoicePage(
      form, of: details, movable: movable, try visit.meetingChoices(in: store), problems: problems,
      seal: visit.seal(), in: visit.frame)
  }
}
