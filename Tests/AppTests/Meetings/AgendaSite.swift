import Domain
import HTTP
import Store
import Testing

/// A community with a prepared meeting in one circle of each visibility. What its run sheets say stands nowhere else.
struct AgendaSite {
  let community: CircleSite
  /// The rows of the meetings, by the slug of their circle.
  let meetings: [String: Int]
  /// Words that stand in the run sheets, and in nothing else.
  static let secrets = ["zorglonde", "trucmachine", "patatrac", "1337"]

  var site: Site { community.site }
  /// The meeting of the open circle.
  var open: Int { meetings["cercle-ouvert"] ?? 0 }

  init() throws {
    let community = try CircleSite()
    self.community = community
    let now = community.site.now
    meetings = try community.site.store.writer.writings { writings in
      try CircleSite.slugs.reduce(into: [:]) { meetings, slug in
        meetings[slug] = try writings.createMeeting(Self.draft(in: slug), as: .administrator, at: now)
      }
    }
  }

  /// A meeting of an hour in no circle, with two items of 60 and 10 minutes.
  static let bare = MeetingDraft(
    title: "Nuit", day: Day(number: 20_000), start: TimeOfDay(minutes: 0), minutes: 60, place: "",
    videoLink: nil,
    circles: [], participants: [],
    agenda: [AgendaItemDraft(title: "A", minutes: 60), AgendaItemDraft(title: "B", minutes: 10)],
    otherNotes: [],
    synthesis: "", nextSteps: [], decisions: [], tasks: [])

  private static func draft(in circle: String) throws -> MeetingDraft {
    let led = RunSheetDraft(
      instructions: "Dire **zorglonde** trois fois.", material: "Des feutres, une trucmachine",
      subgroups: "Par trois, avec patatrac")
    return MeetingDraft(
      title: "Rencontre de \(circle)", day: try #require(Day(iso: "2026-11-21")),
      start: TimeOfDay(minutes: 780), minutes: 60, place: "Salle 4", videoLink: nil,
      circles: [try #require(Slug(circle))], participants: [],
      agenda: [
        AgendaItemDraft(title: "Ouverture", minutes: 10, notes: ["Une note"]),
        AgendaItemDraft(
          title: "Discussion", minutes: 20, lead: "Zoé", points: ["Le point"], shortest: 7, longest: 1_337,
          runSheet: led),
        AgendaItemDraft(title: "Clôture", minutes: 20),
      ], otherNotes: [], synthesis: "", nextSteps: [], decisions: [], tasks: [], grid: .forum,
      places: ["Salle A"])
  }

  /// A browser of whoever knocks.
  func browser(_ knocker: AgendaKnocker) throws -> Visitor {
    switch knocker {
    case .visitor: Visitor(site)
    case .outsider: try site.visitor(signedInAs: community.outsider)
    case .insider: try site.visitor(signedInAs: community.insider)
    case .keeper: try site.visitor(signedInAs: community.keeper)
    case .organiser: try site.visitor(.organiser)
    case .administrator: try site.visitor(.administrator)
    }
  }

  /// The agenda of a meeting as it is now.
  func agenda(_ meeting: Int) throws -> [AgendaItem] {
    try site.store.writer.writings { writings in
      try #require(try writings.readings(as: .administrator).meeting(id: meeting)).agenda
    }
  }

  /// Titles and minutes: « Ouverture 10 ».
  func lines(_ meeting: Int) throws -> [String] {
    try agenda(meeting).map { "\($0.title) \($0.slot.minutes)" }
  }
}

/// Whoever asks for an agenda: someone in no circle, and people who take part, facilitate or organise.
enum AgendaKnocker: CaseIterable, CustomTestStringConvertible {
  case visitor, outsider, insider, keeper, organiser, administrator

  var testDescription: String { "\(self)" }

  /// Whether they prepare the meetings of a circle.
  func organises(in circle: String) -> Bool {
    switch self {
    case .visitor, .outsider, .insider: false
    case .keeper, .administrator: true
    case .organiser: circle != "cercle-cache"
    }
  }

  /// Whether they see them.
  func sees(_ circle: String) -> Bool {
    switch self {
    case .visitor: circle == "cercle-ouvert"
    case .outsider, .organiser: circle != "cercle-cache"
    case .insider, .keeper, .administrator: true
    }
  }
}
