import Domain
import HTTP
import Secrets
import Store
import Testing

@testable import App

@Suite("Guests of a meeting")
struct GuestTests {
  @Test("come in by the code, however it is typed, and are there")
  func comeIn() throws {
    let site = try GuestSite()
    for (typed, name) in [("abc 234", "Ana"), ("ABC–234", "Bo"), (" a b c 2 3 4 ", "Cléo")] {
      let visitor = Visitor(site.site)
      #expect(try visitor.submit("/code", ["code": typed, "name": name]).status == .seeOther)
      let page = try visitor.get(site.own.page).words
      #expect(page.contains("Invité·e : <strong>\(name)</strong>") && page.contains("Bienvenue"))
      #expect(page.contains("Je ne suis plus là") && page.contains("Point zinzolin"))
    }
    #expect(try site.present() == ["Ana (invité·e)", "Bo (invité·e)", "Cléo (invité·e)"])
  }

  @Test("are told what is wrong with what they typed, and nothing is lost")
  func problems() throws {
    let site = try GuestSite()
    let rows: [(String, String, String)] = [
      ("", "Ana", "Remplissez ce champ"), ("ABC230", "Ana", "sans 0, O, 1, I, L ni U"),
      ("ABC23", "Ana", "six caractères"), ("ABC234", "", "Remplissez ce champ"),
      ("ABC234", "A\u{7}na", "une seule ligne"), ("ABC234", "A\u{202E}na", "Vérifiez l’écriture"),
      ("ABC234", "\u{200B}", "Remplissez ce champ"),
      ("ABC234", String(repeating: "a", count: 61), "trop long"),
      ("ZZZ999", "Ana", "n’ouvre aucune rencontre"),
    ]
    for (code, name, words) in rows {
      let response = try Visitor(site.site).submit("/code", ["code": code, "name": name])
      #expect(response.status == .unprocessableContent && response.words.contains(words), "\(code) \(name)")
      #expect(code.isEmpty || response.text.contains("value=\"\(code)\""))
    }
    #expect(try site.present() == [])
  }

  @Test("get one answer for a code that never was, one that has ended and that of a meeting which is over")
  func oneAnswer() throws {
    var answers: Set<String> = []
    for change in ["never", "ended", "renewed", "closed", "cancelled"] {
      let site = try GuestSite()
      let meeting = site.own.meeting
      let (now, closer) = (site.site.now, site.closer)
      try site.site.store.writer.writings { writings in
        switch change {
        case "never": break
        case "ended": try writings.closeToGuests(meeting, sendingOut: false)
        case "renewed": try writings.openToGuests(meeting, drawing: { "DEF234" })
        case "closed": try writings.closeMeeting(meeting, by: closer, at: now)
        default: _ = try writings.cancelMeeting(meeting)
        }
      }
      let response = try Visitor(site.site).submit(
        "/code", ["code": change == "never" ? "XYZ234" : "ABC234", "name": "Ana"])
      #expect(response.status == .unprocessableContent)
      answers.insert(
        response.text.replacing(#/value="[\w-]{22}"/#, with: "").replacing("XYZ234", with: "ABC234"))
    }
    #expect(answers.count == 1)
  }

  @Test("who type ten wrong codes from one address wait, and nobody else does; right ones count for nothing")
  func braked() throws {
    let site = try GuestSite()
    for number in 0..<12 { _ = try site.guest("Ana \(number)") }
    let thief = Visitor(site.site)
    thief.peer = "10.0.0.66"
    for _ in 0..<10 {
      #expect(
        try thief.submit("/code", ["code": "XYZ234", "name": "Ana"]).status == .unprocessableContent)
    }
    let blocked = try thief.submit("/code", ["code": "ABC234", "name": "Ana"])
    #expect(blocked.status == .tooManyRequests && blocked.field("Retry-After") == "6")
    #expect(blocked.words.contains("trop d’essais") && blocked.text.contains("value=\"ABC234\""))
    _ = try site.guest("Zoé")
    site.site.wait(seconds: 6)
    #expect(try thief.submit("/code", ["code": "ABC234", "name": "Ana"]).status == .seeOther)
  }

  @Test("who guess from many addresses get few tries, and lock nobody out")
  func flood() throws {
    let site = try GuestSite()
    func guess(_ number: Int) throws -> Status {
      let thief = Visitor(site.site)
      thief.peer = "10.1.\(number / 250).\(number % 250)"
      return try thief.submit("/code", ["code": "XYZ234", "name": "Ana"]).status
    }
    for number in 0..<200 { #expect(try guess(number) == .unprocessableContent) }
    // From now on each address has two tries, and one more a minute.
    #expect(try guess(300) == .unprocessableContent && guess(300) == .unprocessableContent)
    #expect(try guess(300) == .tooManyRequests)
    _ = try site.guest("Zoé")
    _ = try site.guest("Yves")
    site.site.wait(seconds: 200)
    for _ in 0..<3 { #expect(try guess(300) == .unprocessableContent) }
  }

  /// What ends it, and how long that takes.
  enum End: CaseIterable { case closing, cancelling, sendingOut, time, leaving }

  @Test("are out when the meeting is over, when they are sent out, and after a day", arguments: End.allCases)
  func ends(_ end: End) throws {
    let site = try GuestSite()
    let (guest, meeting, now, closer) = (try site.guest(), site.own.meeting, site.site.now, site.closer)
    if end == .leaving {
      let response = try guest.submit("/deconnexion", on: "/code")
      #expect(response.status == .seeOther)
    } else if end == .time {
      site.site.wait(seconds: 86_399)
      #expect(try guest.get(site.own.page).status == .ok)
      site.site.wait(seconds: 1)
    } else {
      try site.site.store.writer.writings { writings in
        switch end {
        case .closing: try writings.closeMeeting(meeting, by: closer, at: now)
        case .cancelling: _ = try writings.cancelMeeting(meeting)
        default: try writings.closeToGuests(meeting, sendingOut: true)
        }
      }
    }
    #expect(try guest.get(site.own.page).status == .notFound)
    #expect(try !guest.get("/").words.contains("Invité·e"))
    let press = try guest.force("/inscriptions/\(site.own.call)/repondre")
    #expect(press.status == .forbidden)
    #expect(
      try site.site.store.writer.writings { try $0.readings.joinCode(of: meeting) == nil }
        == (end != .time && end != .leaving))
    // The name stays in what they took part in.
    let kept = try site.site.dump().filter { $0.hasPrefix("meeting_participant: ") && $0.contains("Ana") }
    #expect(kept.count == 1)
  }

  @Test("stay when only the code ends, and come again by no other")
  func codeEnds() throws {
    let site = try GuestSite()
    let (guest, meeting) = (try site.guest(), site.own.meeting)
    try site.site.store.writer.writings { try $0.closeToGuests(meeting, sendingOut: false) }
    #expect(try guest.get(site.own.page).status == .ok)
    #expect(
      try guest.submit("/inscriptions/\(site.own.call)/repondre", on: site.own.page).status == .seeOther)
  }

  @Test("answer the calls of their meeting and take their answer back; those of others they do not")
  func calls() throws {
    let site = try GuestSite()
    let guest = try site.guest()
    #expect(
      try guest.submit("/inscriptions/\(site.own.call)/repondre", on: site.own.page).status == .seeOther)
    #expect(try guest.get(site.own.page).words.contains("Ana (invité·e)."))
    #expect(
      try guest.submit("/inscriptions/\(site.own.call)/se-retirer", on: site.own.page).status == .seeOther)
    #expect(try guest.get(site.own.page).words.contains("Pas encore d’inscription"))
    let open = try site.follow.parts()
    for call in [open.call, open.pageCall, site.own.pageCall] {
      let status = try guest.force("/inscriptions/\(call)/repondre").status
      #expect(status == .forbidden || status == .notFound)
    }
    #expect(try guest.get(open.page).words.contains("Se connecter pour"), "elsewhere they are visitors")
  }

  @Test("say that they are there, and not any more; twice is once")
  func attendance() throws {
    let site = try GuestSite()
    let guest = try site.guest()
    let path = "/rencontres/\(site.own.meeting)"
    for _ in 0..<2 { _ = try guest.force("\(path)/je-ne-suis-plus-la") }
    #expect(try site.present() == [])
    for _ in 0..<2 { _ = try guest.force("\(path)/je-suis-la") }
    #expect(try site.present() == ["Ana (invité·e)"])
  }

  @Test("of one name are told apart")
  func names() throws {
    let site = try GuestSite()
    for name in ["Ana", "ana", "Âna", "A\u{200B}na"] { _ = try site.guest(name) }
    #expect(
      try site.present().map { $0.replacing("\u{200B}", with: "") } == [
        "Ana (invité·e)", "ana 2 (invité·e)", "Âna 3 (invité·e)", "Ana 4 (invité·e)",
      ])
    #expect(try site.guest("<b>x").get(site.own.page).text.contains("&lt;b&gt;x"))
  }

  @Test("cannot be made up: a key that nobody gave opens nothing")
  func forged() throws {
    let site = try GuestSite()
    _ = try site.guest()
    for value in [Secret().text, "1", "", "ABC234", String(repeating: "A", count: 43)] {
      let visitor = Visitor(site.site)
      visitor.cookies["cercles"] = value
      #expect(try visitor.get(site.own.page).status == .notFound)
    }
    // A key that was planted before is worth nothing after.
    let planted = Secret().text
    let victim = Visitor(site.site)
    victim.cookies["cercles"] = planted
    _ = try victim.submit("/code", ["code": site.code, "name": "Ana"])
    let thief = Visitor(site.site)
    thief.cookies["cercles"] = planted
    #expect(try thief.get(site.own.page).status == .notFound)
  }

  @Test("are no members: a member keeps their account, and what they do not see stays unseen")
  func members() throws {
    let site = try GuestSite()
    let outsider = try site.site.visitor(signedInAs: site.follow.community.outsider)
    let refused = try outsider.submit("/code", ["code": site.code])
    #expect(refused.status == .unprocessableContent && refused.words.contains("que votre compte ne voit pas"))
    #expect(try outsider.get("/compte").status == .ok && outsider.get(site.own.page).status == .notFound)
    let insider = try site.site.visitor(signedInAs: site.follow.community.insider)
    #expect(try insider.submit("/code", ["code": site.code]).field("Location") == site.own.page)
    #expect(try insider.get("/compte").status == .ok)
    // A member who signs in is a guest no more.
    let guest = try site.guest()
    let answer = try guest.submit("/connexion", ["email": "olga@exemple.fr", "password": Site.password])
    #expect(answer.status == .seeOther)
    #expect(try guest.get(site.own.page).status == .notFound && guest.get("/compte").status == .ok)
  }

  @Test("who type the code again stay who they are; that of another meeting brings them there")
  func again() throws {
    let site = try GuestSite()
    let (guest, other) = (try site.guest(), site.other)
    #expect(try guest.submit("/code", ["code": site.code, "name": "Léo"]).field("Location") == site.own.page)
    #expect(try site.present() == ["Ana (invité·e)"])
    try site.site.store.writer.writings { try $0.openToGuests(other, drawing: { "DEF234" }) }
    #expect(try guest.submit("/code", ["code": "DEF234", "name": "Léo"]).status == .seeOther)
    #expect(try guest.get(site.own.page).status == .notFound)
    #expect(try guest.get("/rencontres/\(other)-rencontre-amarante").status == .ok)
  }
}
