import Domain
import HTTP
import Store
import Testing

@Suite("The details of a meeting")
struct EditMeetingTests {
  let community: CircleSite
  init() throws { community = try CircleSite() }

  @Test("are changed under the same number; the old address leads on")
  func editing() throws {
    let browser = try community.site.visitor(signedInAs: community.keeper)
    let id = try community.makeMeeting(by: browser)
    let path = "/rencontres/\(id)/modifier"
    #expect(try browser.get(path).text.contains("value=\"2027-06-30\""))
    let values = typedMeeting.merging(["title": "Autre titre", "place": "Salle bleue"]) { $1 }
    #expect(try browser.submit(path, values).field("Location") == "/rencontres/\(id)-autre-titre")
    #expect(try browser.get("/rencontres/\(id)-bilan").field("Location") == "/rencontres/\(id)-autre-titre")
    #expect(try Visitor(community.site).get("/rencontres/\(id)-autre-titre").words.contains("Salle bleue"))
  }

  @Test("two people: the second is told what the first changed, keeps what they typed, and decides")
  func conflict() throws {
    let first = try community.site.visitor(signedInAs: community.keeper)
    let second = try community.site.visitor(.organiser)
    let id = try community.makeMeeting(["circles": "cercle-ouvert cercle-interne"], by: first)
    let path = "/rencontres/\(id)/modifier"
    let forms = try [first, second].map { try #require(Visitor.Form(to: path, in: $0.get(path).text)) }
    let both = typedMeeting.merging(["circles": "cercle-interne cercle-ouvert"]) { $1 }
    let theirs = both.merging(["place": "Chez elles", "day": "2027-07-01"]) { $1 }
    #expect(try first.send(forms[0], theirs).status == .seeOther)
    let mine = both.merging(["place": "Chez moi", "circles": "cercle-ouvert"]) { $1 }
    let told = try second.send(forms[1], mine)
    #expect(told.status == .conflict)
    #expect(
      told.words.contains("Lieu : l’autre personne a mis « Chez elles ». Ce que vous avez mis est gardé"))
    #expect(told.words.contains("Jour : l’autre personne a mis « jeudi 1er juillet 2027 ». C’est repris"))
    #expect(told.text.contains("value=\"Chez moi\"") && told.text.contains("value=\"2027-07-01\""))
    #expect(try community.meeting(id).summary.place == "Chez elles")
    let again = try #require(Visitor.Form(to: path, in: told.text))
    #expect(try second.send(again, mine.merging(["day": "2027-07-01"]) { $1 }).status == .seeOther)
    let kept = try community.meeting(id).summary
    #expect(
      kept.place == "Chez moi" && kept.day.iso == "2027-07-01"
        && kept.circles.map(\.name) == ["Cercle ouvert"])
  }

  @Test("a hidden meeting is shown to everyone only by whoever organises in the community")
  func hiddenCircle() throws {
    let keeper = try community.site.visitor(signedInAs: community.keeper)
    let id = try community.makeMeeting(["circles": "cercle-cache"], by: keeper)
    let (path, page) = ("/rencontres/\(id)/modifier", "/rencontres/\(id)-bilan")
    #expect(try keeper.get(path).words.contains("Cochez au moins un cercle."))
    let without = typedMeeting.merging(["circles": ""]) { $1 }
    let refused = try keeper.submit(path, without)
    #expect(
      refused.status == .unprocessableContent
        && refused.words.contains("la rencontre serait montrée à tout le monde"))
    #expect(try Visitor(community.site).get(page).status == .notFound)
    #expect(try community.site.visitor(.facilitator).get(path).status == .notFound)
    let administrator = try community.site.visitor(.administrator)
    #expect(try administrator.get(path).words.contains("tout le monde peut la lire"))
    #expect(try administrator.submit(path, without).status == .seeOther)
    #expect(try Visitor(community.site).get(page).status == .ok)
  }

  @Test("a circle out of sight stays, and leads nowhere one may not be")
  func circleOutOfSight() throws {
    let keeper = try community.site.visitor(signedInAs: community.keeper)
    let id = try community.makeMeeting(["circles": "cercle-ouvert cercle-cache"], by: keeper)
    let organiser = try community.site.visitor(.organiser)
    let path = "/rencontres/\(id)/modifier"
    #expect(try !organiser.get(path).text.contains("cercle-cache"))
    let response = try organiser.submit(path, typedMeeting.merging(["circles": ""]) { $1 })
    #expect(response.field("Location") == "/rencontres")
    #expect(try organiser.get("/rencontres/\(id)-bilan").status == .notFound)
    #expect(try keeper.get("/rencontres/\(id)-bilan").status == .ok)
  }

  @Test("is for whoever organises it", arguments: CircleKnocker.allCases)
  func rights(_ knocker: CircleKnocker) throws {
    let id = try community.makeMeeting(
      ["circles": "cercle-cache"], by: community.site.visitor(signedInAs: community.keeper))
    let expected: Status =
      switch knocker {
      case .visitor: .seeOther
      case .outsider, .facilitator: .notFound
      case .insider: .forbidden
      case .keeper, .administrator: .ok
      }
    let browser = try knocker.browser(in: community)
    #expect(try browser.get("/rencontres/\(id)/modifier").status == expected)
    for gesture in ["modifier", "annuler", "maintenir"] where expected != .ok && knocker != .visitor {
      #expect(
        try browser.force("/rencontres/\(id)/\(gesture)", typedMeeting).status == expected, "\(gesture)")
    }
  }

  @Test("a cancelled meeting is said to be, changes no more, and is reinstated")
  func cancelling() throws {
    let browser = try community.site.visitor(signedInAs: community.keeper)
    let id = try community.makeMeeting(by: browser)
    let (path, page) = ("/rencontres/\(id)/modifier", "/rencontres/\(id)-bilan")
    let form = try #require(Visitor.Form(to: path, in: browser.get(path).text))
    #expect(try Visitor(community.site).get("/").text.contains(page))
    #expect(try browser.submit("/rencontres/\(id)/annuler", on: path).field("Location") == page)
    let visitor = Visitor(community.site)
    #expect(try visitor.get(page).words.contains("Cette rencontre est annulée"))
    #expect(try visitor.get("/rencontres").words.contains("annulée"))
    #expect(try !visitor.get("/").text.contains(page))
    #expect(try !visitor.get("/vue-d-ensemble").text.contains(page))
    #expect(try browser.get(path).status == .unprocessableContent)
    #expect(try browser.send(form, typedMeeting).status == .unprocessableContent)
    #expect(try browser.submit("/rencontres/\(id)/maintenir", on: page).field("Location") == page)
    #expect(try !visitor.get(page).words.contains("annulée"))
    #expect(try visitor.get("/").text.contains(page))
  }

  @Test("validated minutes keep their meeting as it was")
  func validated() throws {
    let browser = try community.site.visitor(.organiser)
    let path = "/rencontres/1/modifier"
    #expect(try browser.get(path).status == .unprocessableContent)
    #expect(try browser.force(path, typedMeeting).status == .unprocessableContent)
    #expect(try browser.force("/rencontres/1/annuler").status == .unprocessableContent)
  }

  @Test("past meetings come fifty at a time")
  func paging() throws {
    let now = community.site.now
    try community.site.store.writer.writings { writings in
      for number in 1...60 {
        let draft = MeetingDraft(
          title: "Passée \(number)", day: Day(number: 18_000 + number), start: TimeOfDay(minutes: 600),
          minutes: 60,
          place: "", videoLink: nil, circles: [], participants: [], agenda: [], otherNotes: [], synthesis: "",
          nextSteps: [], decisions: [], tasks: [])
        try writings.createMeeting(draft, as: nil, at: now)
      }
    }
    let visitor = Visitor(community.site)
    let first = try visitor.get("/rencontres").text
    #expect(first.contains("Passée 60") && !first.contains("Passée 11<"))
    let more = try #require(first.firstMatch(of: #/href="(/rencontres\?avant=[^"]+)"/#))
    let second = try visitor.get(String(more.1)).text
    #expect(second.contains("Passée 11<") && second.contains("Passée 1<") && !second.contains("À venir</h2>"))
    #expect(!second.contains("?avant="))
    for odd in ["x", "2026-01-01.00:00.9999999999999999999999", "%00", "9999-12-31.23:59.1"] {
      #expect(try visitor.get("/rencontres?avant=\(odd)").status == .ok)
    }
  }
}
