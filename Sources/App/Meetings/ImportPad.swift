import Domain
import HTML
import HTTP
import Store
import Templates

extension Routes {
  /// A pad becomes a meeting. Who may make one depends on its circles: the actions ask.
  static let pads: [Route] = [
    .page("/rencontres/importer", .signedIn, isKept: false, showPadForm),
    .form("/rencontres/importer", .signedIn, bodyLimit: Route.textBody, importPad),
  ]
}

/// `GET /rencontres/importer`
@Sendable func showPadForm(_ visit: Visit) throws -> Response {
  var form = PadForm()
  form.circles = Slug(visit.fields["cercle"]).map { [$0.text] } ?? []
  return try .page(padForm(form, [], visit))
}

/// `POST /rencontres/importer`: cuts the text, shows what is made of it, or makes it.
@Sendable nonisolated(nonsending) func importPad(_ visit: Visit) async throws -> Response {
  _ = try visit.read { try visit.circlesToOrganise(in: $0) }
  let form = PadForm { visit.fields.all($0) }
  if form.blocks.isEmpty, MinutesJSON.isLikely(form.pad.utf8) { return try await importMinutes(form, visit) }
  if !form.unreadable.isEmpty {
    return try .page(
      form.blocks.isEmpty ? padForm(form, form.unreadable, visit) : tooLong(form, visit),
      visit.review ?? .unprocessableContent)
  }
  let reading = try await visit.compare(form.texts) { [today = visit.today] in PadReading(form, on: today) }
  if form.blocks.isEmpty || form.gesture != .create {
    return try .page(padPreview(reading, [], visit), visit.review ?? .ok)
  }
  return try await createMeeting(reading, visit)
}

/// A form with the meeting that its blocks make.
private struct PadReading: Sendable {
  let form: PadForm
  let meeting: PadMeeting

  init(_ form: PadForm, on today: Day) {
    var form = form
    let year = today.parts.year
    if form.blocks.isEmpty { form.blocks = PadMeeting.blocks(of: form.pad, year: year) }
    meeting = PadMeeting(form.blocks, year: year, choice: form.choice)
    self.form = form.filled(from: meeting)
  }
}

private nonisolated(nonsending) func createMeeting(_ reading: PadReading, _ visit: Visit) async throws
  -> Response
{
  let (member, now) = (try visit.member(), visit.now)
  let draft = reading.form.draft(of: reading.meeting)
  return try await visit.save(
    reading.form.problems + (draft?.problems ?? []), again: { try padPreview(reading, $0, visit) },
    {
      guard let draft else { throw Rejection(reading.form.problems) }
      let words = reading.meeting.keptWords
      return try await visit.done { writings in
        try writings.requirePlaces(draft.circles, for: member)
        let id = try writings.createMeeting(draft, as: .member(member), at: now)
        try writings.propose(words, at: now)
        return Done(.meeting(id: id, Slug(naming: draft.title)), .meetingImported)
      }
    })
}

/// The form with the text of a pad.
func padForm(_ form: PadForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    padPage(
      form, circles: try visit.circlesToOrganise(in: store), problems: problems, seal: visit.seal(),
      in: visit.frame)
  }
}

/// The parts have grown beyond what is read: they are shown as they were typed.
private func tooLong(_ form: PadForm, _ visit: Visit) throws -> HTML {
  try padPreview(form, PadMeeting([], year: visit.today.parts.year), form.unreadable, visit)
}

private func padPreview(_ reading: PadReading, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try padPreview(reading.form, reading.meeting, problems, visit)
}

private func padPreview(_ form: PadForm, _ meeting: PadMeeting, _ problems: [Problem], _ visit: Visit) throws
  -> HTML
{
  try visit.read { store in
    let words = meeting.offers.compactMap { offer in
      if case .word(let word) = offer.thing { OfferedWord(id: offer.id, word: word) } else { nil }
    }
    let receptions = try store.receptions(of: words.map(\.word))
    return padPreviewPage(
      form, meeting, receptions: Dictionary(zip(words.map(\.id), receptions)) { first, _ in first },
      circles: try visit.circlesToOrganise(in: store), problems: problems, seal: visit.seal(), in: visit.frame
    )
  }
}

private struct OfferedWord {
  let id: String
  let word: PadWord
}

extension Visit {
  /// The circles in which the viewer may make a meeting.
  ///
  /// - Throws: `Failure.forbidden` for whoever may make none at all.
  fileprivate func circlesToOrganise(in store: Readings) throws -> [CircleLink] {
    let circles = try store.circles().map(\.link)
    if viewer.may(.organise) { return circles }
    let own = try circles.filter { circle in
      try store.circleScope(circle.slug).map { viewer.may(.organise, on: $0.scope) } ?? false
    }
    guard !own.isEmpty else { throw Failure.forbidden }
    return own
  }
}
