import Domain
import HTTP
import Store
import Testing

@Suite("A new meeting")
struct NewMeetingTests {
  let community: CircleSite
  init() throws { community = try CircleSite() }

  @Test("is made with the agenda of a format, stretched to its time, once")
  func format() throws {
    let browser = try community.site.visitor(.organiser)
    let path = "/rencontres/nouvelle?cercle=cercle-interne&format=world-cafe"
    let page = try browser.get(path)
    #expect(
      page.text.contains("<option value=\"world-cafe\" selected>") && page.text.contains("value=\"90\""))
    #expect(page.text.contains("value=\"cercle-interne\" checked"))
    let form = try #require(Visitor.Form(to: "/rencontres/nouvelle", in: page.text))
    let values = typedMeeting.merging(["begin": "world-cafe", "minutes": "100", "people": "21"]) { $1 }
    let response = try browser.send(form, values)
    let location = try #require(response.field("Location"))
    #expect(response.status == .seeOther && location.hasSuffix("/ordre-du-jour"))
    #expect(try browser.send(form, values).field("Location") == location)
    let id = try #require(location.split(separator: "/").dropFirst().first.flatMap { Int($0) })
    let meeting = try community.meeting(id)
    #expect(meeting.agenda.reduce(0) { $0 + $1.slot.minutes } == 100 && meeting.agenda.count == 9)
    #expect(meeting.grid?.kind == .cafe && meeting.grid?.places.count == 5 && meeting.grid?.slots.count == 3)
    #expect(meeting.summary.day.iso == "2027-06-30" && meeting.summary.start.iso == "09:30")
    #expect(try community.template(id).agenda[0].runSheet.instructions.contains("Lisez la question"))
  }

  @Test("has the usual time of its format when none is typed")
  func usualTime() throws {
    let browser = try community.site.visitor(.organiser)
    let id = try community.makeMeeting(["begin": "codeveloppement", "minutes": ""], by: browser)
    #expect(try community.meeting(id).summary.minutes == 90)
  }

  @Test("begins like a past one, stretched, without its notes")
  func likeAPastOne() throws {
    let browser = try community.site.visitor(.organiser)
    let source = try community.makeMeeting(["begin": "forum-ouvert", "minutes": "180"], by: browser)
    let page = try browser.get("/rencontres/nouvelle?comme=\(source)").text
    #expect(
      page.contains("<option value=\"\(source)\" selected>")
        && page.contains("value=\"cercle-ouvert\" checked"))
    let id = try community.makeMeeting(["begin": "\(source)", "minutes": "240"], by: browser)
    let (old, new) = (try community.template(source), try community.template(id))
    #expect(
      new.agenda.map(\.runSheet) == old.agenda.map(\.runSheet)
        && new.agenda.map(\.points) == old.agenda.map(\.points))
    #expect(new.agenda.reduce(0) { $0 + $1.minutes } == 240 && new.places == old.places && new.grid == .forum)
    let short = try browser.submit(
      "/rencontres/nouvelle", typedMeeting.merging(["begin": "\(source)"]) { $1 })
    #expect(short.status == .unprocessableContent && short.words.contains("il faut au moins 125 minutes"))
  }

  @Test("does not take the run sheet of a meeting that one does not organise")
  func foreignRunSheet() throws {
    let keeper = try community.site.visitor(signedInAs: community.keeper)
    let organiser = try community.site.visitor(.organiser)
    let own = try community.makeMeeting(["begin": "rex", "minutes": "120", "circles": ""], by: organiser)
    let answers = try ["\(own)", "999999", "0"].map { begin in
      let page = try keeper.get("/rencontres/nouvelle?comme=\(begin)")
      #expect(!page.text.contains("value=\"\(begin)\" selected"))
      let response = try keeper.submit("/rencontres/nouvelle", typedMeeting.merging(["begin": begin]) { $1 })
      #expect(response.status == .unprocessableContent)
      return response.words.contains("Cela n’existe pas, ou plus.")
    }
    #expect(answers == [true, true, true])
  }

  @Test(
    "stands where its maker organises meetings, and nowhere else",
    arguments: CircleKnocker.allCases, ["", "cercle-ouvert", "cercle-interne", "cercle-cache", "inconnu"])
  func places(_ knocker: CircleKnocker, _ circles: String) throws {
    let browser = try knocker.browser(in: community)
    let page = try browser.get("/rencontres/nouvelle")
    let expected: Status? =
      switch (knocker, circles) {
      case (.visitor, _): nil
      case (.outsider, _), (.insider, _): .forbidden
      case (_, "inconnu"), (.keeper, ""), (.facilitator, "cercle-cache"): .unprocessableContent
      default: .seeOther
      }
    guard let expected, expected != .forbidden else {
      #expect(page.status == (expected ?? .seeOther))
      return
    }
    let offered = page.text.contains("value=\"cercle-cache\"")
    #expect(offered == (knocker != .facilitator))
    let values = typedMeeting.merging(["circles": circles]) { $1 }
    let response = try browser.submit("/rencontres/nouvelle", values)
    #expect(response.status == expected)
    #expect(response.status == .seeOther || response.text.contains("value=\"Bilan\""))
  }

  @Test("of several circles needs the right on each")
  func severalCircles() throws {
    let keeper = try community.site.visitor(signedInAs: community.keeper)
    let both = ["circles": "cercle-ouvert cercle-cache"]
    let id = try community.makeMeeting(both, by: keeper)
    #expect(try community.meeting(id).summary.circles.count == 2)
    let foreign = try keeper.submit(
      "/rencontres/nouvelle", typedMeeting.merging(["circles": "cercle-ouvert codev"]) { $1 })
    #expect(foreign.status == .unprocessableContent)
  }

  @Test(
    "keeps what was typed when it is refused",
    arguments: [
      ["title": ""], ["day": "31/02/2027"], ["begin": "forum-ouvert"], ["people": "x"], ["series": "Suite"],
      ["videoLink": "javascript:alert(1)"], ["minutes": "-1"],
    ])
  func refusal(_ wrong: [String: String]) throws {
    let browser = try community.site.visitor(.organiser)
    let values = typedMeeting.merging(["place": "<b>Ici</b>"]) { $1 }.merging(wrong) { $1 }
    let response = try browser.submit("/rencontres/nouvelle", values)
    #expect(response.status == .unprocessableContent && response.text.contains("À corriger avant d’envoyer"))
    #expect(response.text.contains("value=\"&lt;b&gt;Ici&lt;/b&gt;\""))
    #expect(response.text.contains("value=\"cercle-ouvert\" checked"))
  }

  @Test("shows hostile text as text")
  func hostileText() throws {
    let browser = try community.site.visitor(.organiser)
    let hostile = "\"><script>alert(1)</script>"
    let id = try community.makeMeeting(
      ["title": hostile, "place": hostile, "series": hostile, "seriesPlace": "1", "planned": "2"], by: browser
    )
    for path in ["/rencontres", "/rencontres/\(id)-script-alert-1-script", "/rencontres/\(id)/modifier"] {
      let page = try browser.get(path)
      #expect(page.status == .ok && !page.text.contains("<script>alert"), "\(path)")
    }
  }

  @Test("is offered to whoever may organise it")
  func links() throws {
    let circle = "/cercles/cercle-cache"
    let link = "/rencontres/nouvelle?cercle=cercle-cache"
    #expect(try community.site.visitor(signedInAs: community.keeper).get(circle).text.contains(link))
    #expect(try !community.site.visitor(signedInAs: community.insider).get(circle).text.contains(link))
    #expect(
      try community.site.visitor(.organiser).get("/rencontres").words.contains("Préparer une rencontre"))
    let keeper = try community.site.visitor(signedInAs: community.keeper)
    #expect(try keeper.get("/rencontres").words.contains("Préparer une rencontre"))
    let others = [Visitor(community.site), try community.site.visitor(signedInAs: community.outsider)]
    for other in others { #expect(try !other.get("/rencontres").words.contains("Préparer une rencontre")) }
  }
}
