import Domain
import HTML
import Testing

@testable import Database
@testable import Store

/// An open circle beside one whose visibility is tried out. Everything of the latter says "zinzolin", and nothing else does.
struct SecretWorld {
  static let word = "zinzolin"
  /// 2 May 2024.
  static let today = Day(number: 19_845)

  let connection: Connection
  let writings: Writings
  let secret: Int
  /// A meeting of the secret circle alone.
  let secretMeeting: Int
  /// A meeting of both circles, whose own words are no secret.
  let sharedMeeting: Int
  /// Who is in no circle, in the secret one, and who facilitates it.
  let outsider: Int
  let insider: Int
  let keeper: Int

  init(_ visibility: Visibility) throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    try writings.createJourney(Sample.journey)
    var draft = Sample.circle("Zinzolin")
    draft.introduction = "Voir [[Citée]]."
    draft.visibility = visibility
    try writings.createCircle(draft)
    try writings.createCircle(Sample.circle("Ouvert", parent: .of("zinzolin")))
    draft.name = "Zinzolin enfant"
    draft.parent = .of("ouvert")
    try writings.createCircle(draft)
    try writings.createPage(Sample.page("Ouverte", circle: .of("ouvert")), at: noon)
    try writings.createPage(Sample.page("Commune"), at: noon)
    try writings.createPage(
      Sample.page(
        "Page zinzolin", "[[Ouverte]], [[Commune]] et [[Attendue zinzolin]]", circle: .of("zinzolin")),
      at: noon)
    for title in ["Citée", "Notée"] { try writings.createPage(Sample.page(title), at: noon) }
    for day in ["2024-05-01", "2024-05-03"] {
      try writings.createMeeting(Sample.meeting("Commune", day: "2024-05-04"), at: noon)
      try writings.createMeeting(Self.secretDraft(on: day), at: noon)
    }
    secretMeeting = connection.lastMeeting
    sharedMeeting = try writings.createMeeting(
      Sample.meeting("Partagée", day: "2024-05-05", circles: [.of("zinzolin"), .of("ouvert")]), at: noon)
    try writings.createBatch(Sample.batch("Z", .proposing))
    var brought = Sample.word("Zinzolin")
    brought.circle = .of("zinzolin")
    try writings.createWord(brought)
    outsider = try writings.addPerson(named: "Anne", at: noon)
    insider = try writings.addPerson(named: "Basile", at: noon)
    keeper = try writings.addPerson(named: "Cécile", at: noon)
    secret = try connection.number("SELECT id FROM circle WHERE slug = 'zinzolin'")
    for circle in [secret, secret + 2] {
      try writings.joinCircle(circle, person: insider, at: noon)
      try writings.joinCircle(circle, person: keeper, as: .facilitator, at: noon)
    }
  }

  private static func secretDraft(on day: String) -> MeetingDraft {
    var item = Sample.item("Zinzolin")
    item.signups = ["Zinzolin ?"]
    var draft = Sample.meeting("Zinzolin", day: day, circles: [.of("zinzolin")], agenda: [item])
    draft.synthesis = "Voir [[Notée]]."
    draft.tasks = [TaskDraft(title: "Zinzolin", owner: "", due: nil)]
    return draft
  }

  /// Everyone who may ask: without account, and each role in and outside of the circle.
  var viewers: [(viewer: Viewer, standing: CircleStanding?)] {
    let people: [(Int, CircleStanding?)] = [(outsider, nil), (insider, .member), (keeper, .facilitator)]
    let members = Role.allCases.flatMap { role in
      people.map { (Viewer.member(Member(id: $0.0, name: "X", role: role)), $0.1) }
    }
    return [(.visitor, nil), (.guest(Guest(id: 1, name: "X", meeting: sharedMeeting)), nil)] + members
  }

  func readings(as viewer: Viewer) -> Readings { Readings(connection, viewer: viewer) }
}

extension Connection {
  fileprivate var lastMeeting: Int { (try? number("SELECT max(id) FROM meeting")) ?? 0 }
}

/// All texts in a value, as deep as they lie, in small letters.
func texts(in value: Any) -> [String] {
  if let html = value as? HTML { return [html.text.lowercased()] }
  if let text = value as? String { return [text.lowercased()] }
  return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
}
