import Domain
import HTTP
import Store
import Testing

/// An address of a poll and what is sent to it, `{p}` standing for its number.
private struct Knock: CustomTestStringConvertible, Sendable {
  let method: String
  let path: String
  /// Who may, of those who see the poll: otherwise those who organise it.
  var isForMembers = false
  var testDescription: String { "\(method) \(path)" }
}

private let knocks = [
  Knock(method: "POST", path: "/dates/{p}/repondre", isForMembers: true),
  Knock(method: "POST", path: "/dates/{p}/se-retirer", isForMembers: true),
  Knock(method: "GET", path: "/dates/{p}/modifier"), Knock(method: "POST", path: "/dates/{p}/modifier"),
  Knock(method: "GET", path: "/dates/{p}/choisir"), Knock(method: "POST", path: "/dates/{p}/choisir"),
  Knock(method: "POST", path: "/dates/{p}/clore"), Knock(method: "POST", path: "/dates/{p}/rouvrir"),
  Knock(method: "POST", path: "/dates/{p}/retirer"), Knock(method: "POST", path: "/dates/{p}/remettre"),
  Knock(method: "POST", path: "/dates/{p}/lien"), Knock(method: "POST", path: "/dates/{p}/lien/fermer"),
]

@Suite("Who may do what with a poll for a date")
struct DateRightsTests {
  let dates: DateSite
  init() throws { dates = try DateSite() }

  @Test("A poll of a hidden circle is nowhere for those who are not in it", arguments: CircleKnocker.allCases)
  func hidden(_ knocker: CircleKnocker) throws {
    let page = try dates.makePoll(["title": "zinzolin", "circles": "cercle-cache"], by: dates.keeper())
    let browser = try knocker.browser(in: dates.community)
    let sees = [.insider, .keeper, .administrator].contains(knocker)
    #expect(try browser.get(page).status == (sees ? .ok : .notFound))
    #expect(
      try browser.get("/dates/\(DateSite.number(page))-x").status == (sees ? .movedPermanently : .notFound))
    for path in ["/", "/dates", "/rencontres", "/plan-du-site", "/recherche?q=zinzolin"] {
      #expect(try browser.get(path).text.contains(page) == (sees && path == "/dates"), "\(path)")
    }
    guard !sees else { return }
    for knock in knocks {
      let path = knock.path.replacing("{p}", with: "\(try DateSite.number(page))")
      let response = try knock.method == "GET" ? browser.get(path) : browser.force(path)
      let isVisitor = knocker == .visitor
      #expect(
        response.status == .notFound || (isVisitor && [.seeOther, .forbidden].contains(response.status)),
        "\(knock)")
      #expect(!response.text.contains("zinzolin"))
    }
    #expect(try dates.table(page).isEmpty && !dates.details(page).access.hasLink)
  }

  @Test("Members answer what they see, those who organise there keep it", arguments: knocks)
  fileprivate func roles(_ knock: Knock) throws {
    let page = try dates.makePoll(by: dates.keeper())
    let path = knock.path.replacing("{p}", with: "\(try DateSite.number(page))")
    for knocker in CircleKnocker.allCases {
      let browser = try knocker.browser(in: dates.community)
      let response = try knock.method == "GET" ? browser.get(path) : browser.force(path)
      let mayKeep = [.keeper, .facilitator, .administrator].contains(knocker)
      let refusals: [Status] = [.forbidden, .notFound]
      switch knocker {
      case .visitor:
        let leadsToSignIn = response.field("Location")?.hasPrefix("/connexion") == true
        #expect(leadsToSignIn || response.status == .forbidden, "\(knocker) \(response.status)")
      case _ where knock.isForMembers || mayKeep: #expect(!refusals.contains(response.status), "\(knocker)")
      default: #expect(response.status == .forbidden, "\(knocker)")
      }
    }
  }

  @Test("Visitors read how many, and nobody's name")
  func visitors() throws {
    let insider = try dates.insider()
    let page = try dates.makePoll(by: dates.keeper())
    _ = try dates.answer(page, by: insider, dates.answers(page, .yes))
    let shown = try Visitor(dates.site).get(page)
    #expect(shown.words.contains("1 oui") && !shown.text.contains("Inès"))
    #expect(shown.text.contains("/connexion?retour=\(page)\">Se connecter pour répondre"))
    #expect(try dates.outsider().get(page).text.contains("Inès"))
  }

  @Test("Whoever leaves takes their answers with them")
  func erasure() throws {
    let insider = try dates.insider()
    let page = try dates.makePoll(by: dates.keeper())
    _ = try dates.answer(page, by: insider, dates.answers(page, .yes))
    let (person, now) = (dates.community.insider, dates.site.now)
    _ = try dates.site.store.writer.writings { try $0.erase(person: person, by: .command, now: now) }
    #expect(try dates.table(page).isEmpty)
  }

  @Test("A guest of the meeting that asks for it answers, and no other guest")
  func guests() throws {
    let keeper = try dates.keeper()
    let now = dates.site.now
    let wish = try dates.site.store.writer.writings { writings in
      let id = try writings.createMeeting(
        MeetingDraft(
          title: "Secrète", day: Day(iso: "2026-12-01")!, start: TimeOfDay(minutes: 720), minutes: 60,
          place: "",
          videoLink: nil, circles: [Slug("cercle-cache")!], participants: [],
          agenda: [AgendaItemDraft(title: "Point", minutes: 20, datePolls: ["Quand ?"])], otherNotes: [],
          synthesis: "", nextSteps: [], decisions: [], tasks: []), as: nil, at: now)
      let item = try #require(try writings.readings(as: .administrator).meeting(id: id)?.agenda.first)
      return (id, try #require(item.datePolls.first?.id))
    }
    #expect(try keeper.get("/rencontres/\(wish.0)-secrete").text.contains("/dates/nouveau?souhait=\(wish.1)"))
    let done = try keeper.submit(
      "/dates/nouveau", typedDates.merging(["circles": "cercle-cache"]) { $1 },
      on: "/dates/nouveau?souhait=\(wish.1)")
    let page = try #require(done.field("Location"))
    #expect(try DateSite.number(page) == wish.1)
    let values = try dates.details(page).candidates.prefix(1).map { $0.id }
    try dates.site.store.writer.writings { writings in
      for (meeting, sees) in [(wish.0, true), (1, false)] {
        let guest = Viewer.guest(Guest(id: 1, name: "Zoé", meeting: meeting))
        let poll = try writings.readings(as: guest).datePollAccess(wish.1)
        #expect((poll != nil) == sees)
        #expect(poll.map { guest.may(.takePart, on: $0.scope) } ?? sees == sees)
      }
      #expect(values.count == 1)
    }
    #expect(try Visitor(dates.site).get(page).status == .notFound)
  }
}
