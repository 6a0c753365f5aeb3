import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /rencontres/nouvelle`: empty, or with what the address names: a circle, a format, a meeting to begin like.
@Sendable func showNewMeeting(_ visit: Visit) throws -> Response {
  try .page(newMeetingForm(begun(visit), [], seal: visit.seal(), visit))
}

/// `POST /rencontres/nouvelle`: one meeting, or several that follow each other. The agenda that they begin with fills the time
/// that is given.
@Sendable nonisolated(nonsending) func createMeeting(_ visit: Visit) async throws -> Response {
  let (member, now) = (try visit.member(), visit.now)
  guard try visit.read({ try visit.mayOrganiseSomewhere(in: $0) }) else { throw Failure.forbidden }
  let form = MeetingForm(visit.fields)
  let seal = visit.seal()
  return try await visit.save(
    form.problems, again: { try newMeetingForm(form, $0, seal: seal, visit) },
    {
      guard let draft = form.draft, let beginning = form.beginning else { throw Rejection(form.problems) }
      let tries: [(rule: Throttle.Rule, key: String)] = [(.newMeeting, "\(member.id)")]
      try visit.brake(tries)
      do {
        return try await visit.done { writings in
          try writings.requirePlaces(draft.circles, for: member)
          var begun = draft
          try writings.begin(&begun, with: beginning, form, by: member)
          if let repetition = form.repetition {
            let first = try writings.createMeetings(
              begun, on: repetition.days(from: begun.day), repetition.rhythm, as: .member(member), at: now)
            return Done(.agenda(first), .meetingsCreated)
          }
          let id = try writings.createMeeting(begun, as: .member(member), at: now)
          return Done(.agenda(id), .meetingCreated)
        }
      } catch {
        visit.release(tries)
        throw error
      }
    })
}

/// A new form, with what the address says of it.
private func begun(_ visit: Visit) throws -> MeetingForm {
  try visit.read { store in
    guard try visit.mayOrganiseSomewhere(in: store) else { throw Failure.forbidden }
    var form = MeetingForm()
    form[.circles] = Slug(visit.fields["cercle"])?.text ?? ""
    if let format = MeetingFormat.named(visit.fields["format"]) {
      form[.begin] = format.key
      form[.minutes] = "\(format.minutes())"
    }
    if let like = Int(visit.fields["comme"]), let source = try store.meetingAccess(like),
      visit.viewer.may(.organise, on: source.scope), let draft = try store.meetingDraft(like)
    {
      form = MeetingForm(draft)
      form[.day] = ""
      form[.begin] = "\(like)"
      form[.seriesPlace] = draft.series.map { "\($0.place + 1)" } ?? ""
    }
    return form
  }
}

private func newMeetingForm(_ form: MeetingForm, _ problems: [Problem], seal: FormSeal, _ visit: Visit) throws
  -> HTML
{
  try visit.read { store in
    var choices = try visit.meetingChoices(in: store)
    if case .like(let id) = form.beginning { try choices.add(id, visit, in: store) }
    return newMeetingPage(form, choices, problems: problems, seal: seal, in: visit.frame)
  }
}

extension MeetingChoices {
  /// Offers one more meeting to begin like, if the viewer may organise it.
  fileprivate mutating func add(_ id: Int, _ visit: Visit, in store: Readings) throws {
    guard !meetings.contains(where: { $0.id == id }), let source = try store.meetingAccess(id),
      visit.viewer.may(.organise, on: source.scope), let meeting = try store.meeting(id: id)
    else { return }
    meetings.append(meeting.summary)
  }
}

extension Writings {
  /// Gives a draft the agenda that it begins with, stretched to its minutes; they are those of the beginning where none were
  /// typed.
  func begin(
    _ draft: inout MeetingDraft, with beginning: MeetingForm.Beginning, _ form: MeetingForm, by member: Member
  ) throws {
    switch beginning {
    case .nothing: break
    case .format(let format):
      guard let agenda = format.fitted(to: draft.minutes, people: form.people) else {
        throw Rejection.tooShort(minimum: format.minimum(for: form.people))
      }
      draft.agenda = agenda
      draft.grid = format.grid
      draft.places = format.places(for: form.people)
    case .like(let id):
      let source = try template(id, by: member)
      draft.minutes = form.minutes ?? source.minutes
      guard let agenda = source.agenda.fitted(to: draft.minutes) else {
        throw Rejection.tooShort(minimum: AgendaFit.minimum(of: source.agenda.map(AgendaFit.Part.init(_:))))
      }
      draft.agenda = agenda
      draft.grid = source.grid
      draft.places = source.places
    }
  }

  /// The meeting to begin like. Its run sheet comes along, so that it must be one that the member may organise; any other one is
  /// answered for as one that is not there.
  private func template(_ id: Int, by member: Member) throws -> MeetingDraft {
    let viewer = Viewer.member(member)
    let readings = readings(as: viewer)
    guard let source = try readings.meetingAccess(id), viewer.may(.organise, on: source.scope),
      let template = try readings.meetingTemplate(id)
    else { throw Rejection([Problem(MeetingForm.Entry.begin.rawValue, .unknown)]) }
    return template
  }
}

extension Rejection {
  /// The meeting is too short for the agenda that it is to begin with.
  fileprivate static func tooShort(minimum: Int) -> Rejection {
    let most = max(minimum, Agenda.maximumMinutes)
    return Rejection([Problem(MeetingForm.Entry.minutes.rawValue, .outOfRange(minimum...most))])
  }
}
