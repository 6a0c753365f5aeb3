import Domain
import HTTP
import Store
import Testing

/// A community of circles with a meeting in each that has one item, one call, one outcome and one task, and a page with a call.
struct FollowUpSite {
  let community: CircleSite
  var site: Site { community.site }
  /// By the slug of the circle.
  let parts: [String: Parts]

  struct Parts: Sendable {
    let meeting, item, call, outcome, task, pageCall: Int
    /// The address of the meeting.
    let page: String
  }

  static let open = "cercle-ouvert"
  static let hidden = "cercle-cache"
  /// What stands in the hidden circle's meeting and nowhere else.
  static let secret = "zinzolin"

  init() throws {
    community = try CircleSite()
    let now = community.site.now
    parts = try community.site.store.writer.writings { writings in
      var parts: [String: Parts] = [:]
      for slug in CircleSite.slugs {
        let word = slug == Self.hidden ? Self.secret : "bonjour"
        parts[slug] = try Self.fill(try #require(Slug(slug)), word, writings, now)
      }
      return parts
    }
  }

  private static func fill(_ circle: Slug, _ word: String, _ writings: Writings, _ now: Instant) throws
    -> Parts
  {
    let draft = MeetingDraft(
      title: "Rencontre \(word)", day: Day(iso: "2026-11-20")!, start: TimeOfDay(minutes: 720), minutes: 60,
      place: "", videoLink: nil, circles: [circle], participants: [],
      agenda: [
        AgendaItemDraft(title: "Point \(word)", minutes: 20)
      ], otherNotes: [], synthesis: "", nextSteps: [], decisions: [], tasks: [])
    let meeting = try writings.createMeeting(draft, as: nil, at: now)
    let readings = writings.readings(as: .administrator)
    let item = try #require(try readings.meeting(id: meeting)?.agenda.first?.id)
    let page = PageDraft(
      title: "Page \(word) \(circle)", body: "[[inscription: Qui lit \(word) ?]]", circle: circle,
      summary: "",
      author: "Karim")
    let slug = try writings.createPage(page, as: nil, at: now)
    return Parts(
      meeting: meeting, item: item,
      call: try writings.addSignup("Qui vient \(word) ?", toItem: item, of: meeting),
      outcome: try writings.addOutcome(
        OutcomeEntry(kind: .question, text: "Et si \(word) ?", item: item, show: nil), to: meeting),
      task: try writings.addTask(
        TaskEntry(title: "Écrire \(word)", owner: "", due: Day(iso: "2026-11-20"), item: item), to: meeting),
      pageCall: try #require(try readings.page(slug)?.signups.first?.id),
      page: "/rencontres/\(meeting)-rencontre-\(word)")
  }

  func parts(_ slug: String = Self.open) throws -> Parts { try #require(parts[slug]) }

  /// `path` with the numbers of a circle's meeting in the place of their names.
  func filled(_ path: String, _ slug: String) throws -> String {
    let parts = try parts(slug)
    return path.replacing("{m}", with: "\(parts.meeting)").replacing("{call}", with: "\(parts.call)")
      .replacing("{pageCall}", with: "\(parts.pageCall)").replacing("{outcome}", with: "\(parts.outcome)")
      .replacing("{task}", with: "\(parts.task)").replacing("{slug}", with: slug)
  }
}
