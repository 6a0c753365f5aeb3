import Domain
import HTML
import Testing

@testable import Templates

@Suite("The form of a meeting")
struct MeetingFormTests {
  private static let typed = [
    "title": "Bilan", "day": "30/06/2026", "start": "12h00", "minutes": "60", "circles": "codev arpentage",
  ]

  private func form(_ change: [String: String] = [:]) -> MeetingForm {
    let fields = Self.typed.merging(change) { $1 }
    return MeetingForm { fields[$0].map { [$0] } ?? [] }
  }

  @Test func readsWhatWasTyped() throws {
    let draft = try #require(form(["series": " Boussole ", "seriesPlace": "2", "planned": "4"]).draft)
    #expect(draft.day.iso == "2026-06-30" && draft.start.iso == "12:00" && draft.minutes == 60)
    #expect(draft.circles.map(\.text) == ["arpentage", "codev"])
    #expect(draft.series == SeriesDraft(title: "Boussole", place: 2, planned: 4))
    #expect(MeetingForm(draft)[.day] == "2026-06-30" && MeetingForm(draft)[.circles] == "arpentage codev")
    #expect(try #require(form(["begin": "forum-ouvert", "minutes": ""]).draft).minutes == 180)
  }

  @Test(
    arguments: [
      (["title": "\u{200B}"], "title", .missing), (["day": ""], "day", .missing),
      (["day": "32/01/2026"], "day", .malformed),
      (["start": "midi"], "start", .malformed), (["minutes": ""], "minutes", .missing),
      (["minutes": "1441"], "minutes", .outOfRange(1...1_440)),
      (["minutes": "0"], "minutes", .outOfRange(1...1_440)),
      (["minutes": "99999999999999999999"], "minutes", .outOfRange(1...1_440)),
      (["begin": "inconnu"], "begin", .unknown), (["begin": "-1"], "begin", .unknown),
      (["begin": "007"], "begin", .unknown), (["people": "1"], "people", .outOfRange(2...500)),
      (["circles": "Pas un cercle"], "circles", .unknown), (["place": "a\u{0}"], "place", .notOneLine),
      (["videoLink": "javascript:x"], "videoLink", .malformed), (["seriesPlace": "2"], "series", .missing),
      (["series": "Suite"], "seriesPlace", .missing),
      (["series": "Suite", "seriesPlace": "5", "planned": "4"], "seriesPlace", .outOfRange(1...4)),
      (["series": "Suite", "seriesPlace": "100"], "seriesPlace", .outOfRange(1...99)),
      (["series": "Suite", "seriesPlace": "1", "planned": "1"], "planned", .outOfRange(2...99)),
      (
        ["series": "Suite", "seriesPlace": "1", "planned": "-9223372036854775808"], "planned",
        .outOfRange(2...99)
      ),
    ] as [([String: String], String, Problem.Reason)])
  func tellsWhatIsWrong(_ change: [String: String], _ field: String, _ reason: Problem.Reason) {
    let form = form(change)
    #expect(form.problems == [Problem(field, reason)] && form.draft == nil)
  }

  @Test func whatIsTooShortIsToldWithTheLeast() {
    let samples = Samples(text: "Essai")
    let page = samples.newMeeting(problems: [Problem("minutes", .outOfRange(125...1_440))])
    #expect(page.text.contains("il faut au moins 125\u{A0}minutes"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "</option><b>", "\n\"'><svg/onload=alert(1)>",
  ])
  func hostileTextChangesNoMarkup(_ hostile: String) {
    expectNoMarkup(from: hostile) { Samples(text: $0).meetingFormMakers }
  }

  @Test func everyFieldIsLabelledOnceAndEveryAnchorArrives() throws {
    for (name, make) in Samples(text: "Essai").meetingFormMakers {
      let page = make()
      let anchors = try page.all(" id=\"([^\"]*)\"")
      #expect(Set(anchors).count == anchors.count, "\(name)")
      let targets = try page.all(" aria-describedby=\"([^\"]*)\"").flatMap {
        $0.split(separator: " ").map(String.init)
      }
      for target in try targets + page.all(" for=\"([^\"]*)\"") + page.all("href=\"#([^\"]*)\"") {
        #expect(anchors.contains(target), "\(name): \(target)")
      }
      let levels = try page.all("<h([1-6])[ >]").compactMap { Int($0) }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(name)")
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(name): h\(next)") }
      #expect(HTML.page(make) == page.bytes, "\(name) keeps a piece while it makes another")
      #expect(!page.text.contains("Optional(") && !page.text.contains("HTML("), "\(name)")
      #expect(page.bytes.count < 14_000, "\(name) weighs \(page.bytes.count)")
    }
  }
}

extension Samples {
  fileprivate var choices: MeetingChoices {
    MeetingChoices(
      circles: Visibility.allCases.enumerated().map {
        CircleAccess(
          id: $0.offset, link: CircleLink(slug: Slug(naming: "c\($0.offset)"), name: text),
          visibility: $0.element,
          standing: nil, isArchived: false)
      }, mayBeOfCommunity: false, series: [text, text], meetings: [meetingSummary])
  }

  private var typedMeeting: MeetingForm {
    MeetingForm { $0 == "circles" ? ["c1", "c2"] : [text] }
  }

  fileprivate func newMeeting(problems: [Problem] = []) -> HTML {
    newMeetingPage(typedMeeting, choices, problems: problems, seal: seal, in: frame)
  }

  private func editing(_ conflict: MeetingConflict?, _ problems: [Problem]) -> HTML {
    editMeetingPage(
      typedMeeting, of: meetingSummary, loaded: typedMeeting, conflict: conflict, choices, problems: problems,
      seal: seal, in: frame)
  }

  private var seal: FormSeal { FormSeal(token: "Essai", number: "Essai") }

  fileprivate var meetingFormMakers: [(name: String, make: () -> HTML)] {
    let wrong = MeetingForm.Entry.allCases.map { Problem($0.rawValue, .missing) }
    return [
      ("new meeting", { newMeeting() }), ("new meeting, refused", { newMeeting(problems: wrong) }),
      ("meeting", { editing(nil, []) }),
      ("meeting, refused", { editing(nil, wrong.filter { !["begin", "people"].contains($0.field) }) }),
      (
        "meeting, contested",
        { editing(MeetingConflict(typed: typedMeeting, loaded: MeetingForm(), current: typedMeeting), []) }
      ),
      (
        "past meetings",
        {
          meetingsPage(
            MeetingList(upcoming: [], past: [meetingSummary], goesOn: true), isFirst: false,
            mayOrganise: true,
            in: frame)
        }
      ),
      (
        "cancelled meeting",
        {
          let cancelled = MeetingSummary(
            id: 1, slug: slug, title: text, day: day, start: TimeOfDay(minutes: 720), minutes: 60,
            place: text,
            state: .cancelled, circles: [])
          return meetingPage(
            sheet(
              Meeting(
                summary: cancelled, access: meetingAccess, neighbours: nil, videoLink: nil, participants: [],
                agenda: [], grid: nil, otherNotes: [], synthesis: .empty, outcomes: [], tasks: [],
                corrections: []),
              for: .member(Member(id: 1, name: text, role: .organiser)), seal: seal), in: frame)
        }
      ),
    ]
  }
}
