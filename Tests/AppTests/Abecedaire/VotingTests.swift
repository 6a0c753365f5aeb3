import Domain
import HTTP
import Store
import Testing

@testable import App
@testable import Database

@Suite("Voting")
struct VotingTests {
  @Test("is set for all letters of the page, shown again, and changed")
  func modifiable() throws {
    let vote = try VotingSite()
    let voter = try vote.browser(vote.voters[0])
    let page = try voter.get(vote.page)
    #expect(
      page.words.contains(
        "Vous pouvez changer vos voix jusqu’à la clôture, le dimanche 22 novembre 2026 à 13 h."))
    #expect(page.words.contains("Personne d’autre ne les voit ; le site les connaît."))
    #expect(page.words.contains("Il vous reste 2 voix sur 2") && page.words.contains("(souffle)"))
    #expect(page.text.contains("href=\"/mots/ecoute\"") && page.text.contains("vote.js"))
    #expect(page.text.utf8.count < 40_000)
    let sent = try vote.send(voter, vote.ticks("Écoute", "Élan", "Friche"))
    #expect(sent.status == .seeOther && sent.field("Location") == vote.page)
    let after = try voter.get(vote.page)
    #expect(after.words.contains("Vos voix sont enregistrées."))
    #expect(
      after.words.contains("Il ne vous reste aucune voix sur 2")
        && after.words.contains("Il vous reste 1 voix sur 2"))
    #expect(after.text.matches(of: /checked>/).count == 3)
    #expect(try vote.send(voter, vote.ticks("Essaim")).status == .seeOther)
    #expect(try vote.given() == 1, "an empty letter has no voice")
    #expect(try vote.count("SELECT count(*) FROM submission") == 0)
  }

  @Test("back to what was sent before counts, though the form is the same")
  func backAndForth() throws {
    let vote = try VotingSite()
    let voter = try vote.browser(vote.voters[0])
    let page = try voter.get(vote.page)
    for words in [["Écoute"], ["Élan"], ["Écoute"], ["Écoute"]] {
      let ticks = try words.flatMap { try vote.ticks($0) }
      #expect(try vote.post(voter, vote.pairs(page, ticks)).status == .seeOther)
      #expect(try vote.count("SELECT sum(word_id) FROM voice") == vote.word(words[0]))
    }
  }

  @Test(
    "beyond the voices changes nothing: the form comes back as it was typed", arguments: BallotKind.allCases)
  func tooMany(_ kind: BallotKind) throws {
    let vote = try VotingSite(kind)
    let voter = try vote.browser(vote.voters[0])
    let refused = try vote.send(voter, vote.ticks("Écoute", "Élan", "Essaim", "Friche"))
    #expect(refused.status == .unprocessableContent)
    #expect(
      refused.words.contains("Vous avez 2 voix pour cette lettre.")
        && refused.words.contains("1 voix de trop sur 2"))
    #expect(refused.text.matches(of: /checked>/).count == 4)
    #expect(try vote.given() == 0)
  }

  @Test("with what no page offers changes nothing", arguments: BallotKind.allCases)
  func forged(_ kind: BallotKind) throws {
    let vote = try VotingSite(kind)
    let voter = try vote.browser(vote.voters[0])
    let page = try voter.get(vote.page)
    let friche = try "\(vote.word("Friche"))"
    let archipel = try "\(vote.count("SELECT id FROM word WHERE slug = 'archipel'"))"
    for wrong in ["-1", "0", "x", "", "99999", friche, archipel, "9223372036854775808", "1e3", " 1"] {
      let response = try vote.post(
        voter, vote.pairs(page, [("e", wrong), ("e", "\(vote.word("Écoute"))"), ("etape", "confirmer")]))
      #expect(response.status == .unprocessableContent, "\(wrong)")
    }
    let seal = try vote.pairs(page, []).filter { $0.0 != "lettre" }
    for letters in [["e2"], ["e0"], ["a1"], ["z1"], ["e"], [""], ["é1"], []] {
      let response = try vote.post(
        voter,
        seal + letters.map { ("lettre", $0) } + vote.ticks("Écoute") + [
          ("a", archipel), ("etape", "confirmer"),
        ])
      #expect(response.status == .unprocessableContent, "\(letters)")
    }
    let many = (0..<10_000).map { ("e", "\($0)") }
    #expect(try !vote.post(voter, vote.pairs(page, many)).status.isDone)
    #expect(try vote.post(voter, vote.ticks("Écoute") + [("lettre", "e1")]).status == .forbidden)
    #expect(try vote.given() == 0)
    // The same word many times is one voice.
    let same = try vote.ticks("Écoute", "Écoute", "Écoute") + [("etape", "confirmer")]
    #expect(try vote.post(voter, vote.pairs(page, same)).status == .seeOther)
    #expect(try vote.given() == 1)
  }

  @Test("into an urn is shown first, and cast once; a second click is told the same")
  func detached() throws {
    let vote = try VotingSite(.detached, least: 3)
    let voter = try vote.browser(vote.voters[0])
    let page = try voter.get(vote.page)
    #expect(page.words.contains("personne, pas même le site, ne saura ce qu’il contient."))
    let before = try vote.site.dump()
    let review = try vote.send(voter, vote.ticks("Écoute"))
    #expect(review.status == .ok && review.words.contains("Vérifiez votre bulletin"))
    #expect(review.words.contains("Lettre F : rien n’est coché"))
    #expect(review.all("Cache-Control").contains("no-store"))
    #expect(try vote.site.dump() == before, "nothing is written")
    let mend = try vote.post(voter, vote.pairs(review, [("etape", "corriger")]))
    #expect(mend.status == .ok && mend.text.matches(of: /checked>/).count == 1)
    let form = try vote.pairs(review, [("etape", "confirmer")])
    for notice in ["Votre bulletin est déposé.", "Votre bulletin est déposé : le premier compte"] {
      #expect(try vote.post(voter, form).status == .seeOther)
      #expect(try voter.get(vote.page).words.contains(notice))
    }
    #expect(try vote.given() == 1 && vote.count("SELECT count(*) FROM submission") == 0)
    let after = try voter.get(vote.page)
    #expect(
      after.words.contains("Bulletin déposé.") && !after.text.contains("checked")
        && !after.text.contains("Écoute"))
    // The other letter waits; the first cannot come with it again.
    let both = try vote.pairs(page, vote.ticks("Élan", "Friche") + [("etape", "confirmer")])
    let refused = try vote.post(voter, both)
    #expect(
      refused.status == .unprocessableContent
        && refused.words.contains("Vous avez déjà déposé votre bulletin"))
    #expect(try vote.given() == 1)
    #expect(try vote.send(voter, vote.ticks("Friche") + [("etape", "confirmer")]).status == .seeOther)
    #expect(try vote.given() == 2)
  }

  @Test("with nothing ticked puts nothing into an urn")
  func empty() throws {
    let vote = try VotingSite(.detached)
    let response = try vote.send(try vote.browser(vote.voters[0]), [])
    #expect(response.status == .unprocessableContent && response.words.contains("Cochez au moins un mot."))
  }

  @Test("that closes while one is typing keeps what was ticked", arguments: BallotKind.allCases)
  func closing(_ kind: BallotKind) throws {
    let vote = try VotingSite(kind)
    let voter = try vote.browser(vote.voters[0])
    let page = try voter.get(vote.page)
    vote.site.wait(seconds: 86_400)
    let response = try vote.post(
      voter, vote.pairs(page, vote.ticks("Écoute", "Friche") + [("etape", "confirmer")]))
    #expect(response.status == .unprocessableContent)
    #expect(response.words.contains("Le vote de cette lettre vient d’être clos."))
    let kept = response.text.matches(of: /<ul class="chosen"><li>([^<]*)/).map { String($0.1) }
    #expect(kept == ["Écoute", "Friche"])
    #expect(try vote.given() == 0)
    #expect(
      try vote.count("SELECT count(*) FROM letter_vote WHERE state = 'open'") == 0,
      "the hour has done its work")
    #expect(try voter.get(vote.page).words.contains("Le vote est clos"))
  }

  @Test(
    "after one's session has ended comes back filled once one is known again", arguments: BallotKind.allCases)
  func sessionEnded(_ kind: BallotKind) throws {
    let vote = try VotingSite(kind)
    let voter = try vote.browser(vote.voters[0])
    let form = try vote.pairs(voter.get(vote.page), vote.ticks("Écoute") + [("etape", "confirmer")])
    try vote.run("DELETE FROM session")
    let asked = try vote.post(voter, form)
    #expect(asked.status == .forbidden && asked.words.contains("Se connecter"))
    let carried = asked.text.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)">/#).map {
      (String($0.1), String($0.2))
    }
    let again = try vote.post(
      voter, carried + [("email", "v0@exemple.fr"), ("password", Site.password)], to: "/connexion")
    #expect(again.status == .ok && again.text.matches(of: /checked>/).count == 1)
    #expect(try vote.given() == 0)
    #expect(
      try vote.post(voter, vote.pairs(again, vote.ticks("Écoute") + [("etape", "confirmer")])).status
        == .seeOther)
    #expect(try vote.given() == 1)
  }

  @Test("has a page of each letter, which leaves the others alone")
  func oneLetter() throws {
    let vote = try VotingSite()
    let voter = try vote.browser(vote.voters[0])
    _ = try vote.send(voter, vote.ticks("Écoute", "Friche"))
    #expect(
      try vote.send(voter, vote.ticks("Élan"), to: "/abecedaire/e/voter").field("Location")
        == "/abecedaire/e/voter")
    #expect(try vote.given() == 2)
    #expect(try voter.get("/abecedaire/E/voter").status == .movedPermanently)
    for missing in [
      "/abecedaire/z/voter", "/abecedaire/%C3%A9/voter", "/abecedaire/lots/99/voter",
      "/abecedaire/lots/x/voter",
    ] {
      #expect(try voter.get(missing).status == .notFound, "\(missing)")
    }
    // A letter of another page is not set by this one.
    let forged = try vote.pairs(voter.get("/abecedaire/e/voter"), [("lettre", "f1")])
    #expect(try vote.post(voter, forged, to: "/abecedaire/e/voter").status == .unprocessableContent)
    #expect(try vote.given() == 2)
  }

  @Test("is explained to visitors, and to nobody before it opens")
  func visitors() throws {
    let vote = try VotingSite()
    let visitor = Visitor(vote.site)
    let page = try visitor.get(vote.page)
    #expect(
      page.words.contains("Vous pouvez changer vos voix") && page.words.contains("Se connecter pour voter"))
    #expect(!page.text.contains("checkbox") && !page.text.contains("<script"))
    #expect(
      try visitor.get("/abecedaire/h/voter").words.contains("Le vote n’est pas ouvert pour cette lettre."))
    let closed = try visitor.get("/abecedaire/a/voter")
    #expect(closed.words.contains("Le vote est clos pour cette lettre."))
  }

  @Test(
    "is open to the guests of a meeting that votes, once for each, and stays when the meeting ends",
    arguments: BallotKind.allCases)
  func guests(_ kind: BallotKind) throws {
    let vote = try VotingSite(kind)
    try vote.openMeeting()
    let guest = try vote.guest()
    #expect(try guest.get(vote.page).words.contains("Votre rencontre ne vote pas sur ces lettres"))
    try vote.setRunning(true)
    let page = try guest.get(vote.page)
    #expect(page.text.contains("id=\"e\"") && !page.text.contains("id=\"f\""))
    let form = try vote.pairs(page, vote.ticks("Écoute") + [("etape", "confirmer")])
    #expect(
      try vote.post(guest, form + [("lettre", "f1")] + vote.ticks("Friche")).status == .unprocessableContent)
    #expect(try vote.given() == 0)
    for _ in 1...2 { #expect(try vote.post(guest, form).status == .seeOther) }
    #expect(try vote.given() == 1)
    try vote.setRunning(false)
    let late = try vote.post(guest, vote.pairs(page, vote.ticks("Élan") + [("etape", "confirmer")]))
    #expect(late.status == (kind == .detached ? .seeOther : .unprocessableContent))
    #expect(try vote.given() == 1)
    try vote.run("DELETE FROM guest")
    #expect(try vote.given() == 1, "what they gave is counted")
  }
}

extension Status {
  fileprivate var isDone: Bool { self == .ok || self == .seeOther }
}
