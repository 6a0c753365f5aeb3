import Domain
import HTTP
import Store
import Templates

/// Where a meeting may stand: in circles, or in the community alone.
extension Viewer {
  /// The circles whose meetings the viewer may organise, of those that they see.
  func organised(_ circles: [CircleAccess]) -> [CircleAccess] {
    circles.filter { may(.organise, on: $0.scope) }
  }
}

extension Visit {
  /// Whether the viewer may organise meetings in the community or in a circle.
  func mayOrganiseSomewhere(in store: Readings) throws -> Bool {
    guard viewer.member != nil else { return false }
    return try viewer.may(.organise) || !viewer.organised(store.circleScopes()).isEmpty
  }

  /// What there is to choose from in the form of a meeting.
  ///
  /// - Parameter own: the circles that the meeting has already, which may be left out by whoever may change it.
  func meetingChoices(besides own: [Slug] = [], in store: Readings) throws -> MeetingChoices {
    let circles = try store.circleScopes()
    let organised = Set(viewer.organised(circles).map(\.id))
    return MeetingChoices(
      circles: circles.filter { organised.contains($0.id) || own.contains($0.link.slug) },
      mayBeOfCommunity: viewer.may(.organise), series: try store.seriesTitles(),
      meetings: try store.meetingsToBeginLike(today: today, limit: mostMeetings))
  }
}

/// How many meetings to begin like are offered.
private let mostMeetings = 50

extension Writings {
  /// Lets a meeting stand in `circles`, where `member` may organise meetings; those that it has already are not asked about.
  /// Without any circle it is shown to everyone: that is for whoever organises in the community, also when others of its circles
  /// are out of their sight, so that the answer tells nothing of these.
  func requirePlaces(_ circles: [Slug], besides own: [Slug] = [], for member: Member) throws {
    let viewer = Viewer.member(member)
    if circles.isEmpty && !viewer.may(.organise) {
      throw Rejection([Problem(MeetingForm.Entry.circles.rawValue, .missing)])
    }
    for slug in circles where !own.contains(slug) {
      guard let circle = try readings(as: viewer).circleScope(slug), !circle.isArchived,
        viewer.may(.organise, on: circle.scope)
      else { throw Rejection([Problem(MeetingForm.Entry.circles.rawValue, .unknown)]) }
    }
  }
}

extension MeetingForm {
  /// The form as it was sent.
  init(_ fields: FormFields) { self.init { fields.all($0) } }
}
