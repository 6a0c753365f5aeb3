import Domain
import HTTP
import Store
import Testing

@Suite("A poll for a date")
struct DatePollTests {
  let dates: DateSite
  init() throws { dates = try DateSite() }

  @Test("is made of hours on several days in one gesture, or added step by step, once")
  func making() throws {
    let keeper = try dates.keeper()
    let form = try #require(Visitor.Form(to: "/dates/nouveau", in: keeper.get("/dates/nouveau").text))
    let optional = #"<span class="soft">(facultatif)</span>"#
    #expect(try !keeper.get("/dates/nouveau").text.contains("Jours \(optional)"))
    let step = try keeper.send(form, typedDates.merging(["gesture": "add"]) { $1 })
    #expect(step.text.contains("Jours \(optional)") && step.text.contains("Heures \(optional)"))
    #expect(step.status == .ok && step.text.contains("value=\"2027-01-14T14:30\" checked"))
    #expect(step.text.count(of: "name=\"slots\"") == 4 && step.text.contains("value=\"Bilan de l’hiver\""))
    let more =
      [("title", "Bilan"), ("minutes", "60"), ("deadline", "2027-01-10"), ("deadlineHour", "18:00")]
      + [("circles", "cercle-ouvert"), ("slots", "2027-01-12T09:00"), ("days", "13/01"), ("hours", "8h")]
    let done = try keeper.send(form, pairs: more)
    let page = try #require(done.field("Location"))
    #expect(try keeper.send(form, pairs: more).field("Location") == page)
    #expect(try dates.details(page).candidates.map(\.slot.text) == ["2027-01-12T09:00", "2027-01-13T08:00"])
    let shown = try keeper.get(page)
    #expect(shown.words.contains("Réponses jusqu’au dimanche 10 janvier 2027 à 18 h."))
    #expect(shown.words.contains("Mardi 12 janvier 2027") && shown.words.contains("De 9 h à 10 h"))
  }

  static let wrong: [(values: [String: String], words: String)] = [
    (["title": " "], "Remplissez ce champ."), (["minutes": "0"], "Choisissez un nombre de 1"),
    (["days": "31/04"], "L’un de ces jours n’existe pas."),
    (["hours": "25h"], "L’une de ces heures n’existe pas."),
    (["days": ""], "Donnez au moins un jour et une heure."), (["hours": ""], "Donnez au moins une heure"),
    (["days": "20/11/2026"], "L’une de ces dates est déjà passée."),
    (
      ["days": "1/2,2/2,3/2,4/2,5/2,6/2,7/2", "hours": "8h,9h,10h,11h,12h,13h,14h,15h,16h"],
      "60 dates au plus"
    ),
    (["deadline": "20/11/2026"], "C’est déjà passé."), (["deadlineHour": "99h"], "Cette heure n’existe pas."),
    (["circles": "inconnu"], "L’un de ces cercles n’existe plus"),
    (["circles": ""], "Cochez au moins un cercle"),
    (["videoLink": "javascript:x"], "Copiez l’adresse entière"),
  ]

  @Test("comes back with what is to be mended, filled as it was", arguments: wrong)
  func mending(_ example: (values: [String: String], words: String)) throws {
    let response = try dates.keeper().submit("/dates/nouveau", typedDates.merging(example.values) { $1 })
    #expect(response.status == .unprocessableContent && response.words.contains(example.words))
    #expect(response.text.contains("Salle 3"))
  }

  @Test("is answered and answered again by members, each for themselves")
  func answering() throws {
    let (keeper, insider) = (try dates.keeper(), try dates.insider())
    let page = try dates.makePoll(by: keeper)
    let path = "/dates/\(try DateSite.number(page))/repondre"
    let forms = try [keeper, insider].map { try #require(Visitor.Form(to: path, in: $0.get(page).text)) }
    let (first, second) = (
      try dates.answers(page, .yes, .no, .yes, .ifNeeded), try dates.answers(page, .no, .yes, .yes)
    )
    #expect(try keeper.send(forms[0], first).field("Location") == page)
    #expect(try insider.send(forms[1], second).field("Location") == page)
    #expect(try dates.table(page) == ["Karim Gardien": "onos", "Inès Dedans": "noo-"])
    let shown = try insider.get(page)
    #expect(shown.words.contains("Pour l’instant : jeudi 14 janvier 2027 à 9 h."))
    #expect(shown.words.contains("2 oui") && shown.words.contains("Changer ma réponse"))
    #expect(shown.words.contains("sans réponse"))
    #expect(try dates.answer(page, by: insider, dates.answers(page, nil, nil, nil, .yes)).status == .seeOther)
    #expect(try dates.table(page)["Inès Dedans"] == "---o")
    let id = try DateSite.number(page)
    #expect(try insider.submit("/dates/\(id)/se-retirer", on: page).status == .seeOther)
    #expect(try dates.table(page) == ["Karim Gardien": "onos"])
  }

  @Test("takes no answer to another poll's dates, no other word than the three, and not nothing")
  func forged() throws {
    let (keeper, insider) = (try dates.keeper(), try dates.insider())
    let (page, other) = (try dates.makePoll(by: keeper), try dates.makePoll(["title": "Autre"], by: keeper))
    let foreign = try dates.answers(other, .yes)
    let own = try dates.answers(page, .yes)
    for values in [
      foreign, own.merging(foreign) { $1 }, own.mapValues { _ in "peut-être" }, [:],
      ["c99999999999999999999": "yes"],
    ] {
      let response = try dates.answer(page, by: insider, values)
      #expect(response.status == .unprocessableContent)
    }
    #expect(try dates.table(page).isEmpty && dates.table(other).isEmpty)
  }

  @Test("keeps answers to the dates that stay when it is changed, and refuses a change to an older version")
  func changing() throws {
    let (keeper, insider) = (try dates.keeper(), try dates.insider())
    let page = try dates.makePoll(by: keeper)
    _ = try dates.answer(page, by: insider, dates.answers(page, .yes, .no, .ifNeeded, .yes))
    let path = "/dates/\(try DateSite.number(page))/modifier"
    let form = try #require(Visitor.Form(to: path, in: keeper.get(path).text))
    #expect(try keeper.get(path).words.contains("(1 personne y a répondu)"))
    let kept =
      [("title", "Bilan"), ("minutes", "60"), ("deadline", "2027-01-10"), ("deadlineHour", "18:00")]
      + [("circles", "cercle-ouvert"), ("slots", "2027-01-12T14:30"), ("slots", "2027-01-14T09:00")]
    let done = try keeper.send(form, pairs: kept + [("days", "15/01"), ("hours", "8h")])
    let moved = try #require(done.field("Location"))
    #expect(moved.hasSuffix("-bilan"))
    #expect(try keeper.get(page).status == .movedPermanently)
    #expect(try dates.table(moved) == ["Inès Dedans": "ns-"])
    let late = try keeper.send(form, pairs: kept + [("days", "16/01"), ("hours", "8h")])
    #expect(late.status == .unprocessableContent && late.words.contains("Quelqu’un d’autre l’a changé"))
    #expect(try dates.details(moved).candidates.count == 3)
  }

  @Test("closes by itself when its time has come, and keeps what was chosen too late on the page")
  func deadline() throws {
    let (keeper, insider) = (try dates.keeper(), try dates.insider())
    let page = try dates.makePoll(by: keeper)
    let form = try #require(
      Visitor.Form(to: "/dates/\(try DateSite.number(page))/repondre", in: insider.get(page).text))
    let values = try dates.answers(page, .yes)
    // 18:00 in winter is 17:00 UTC.
    let end = (Day(iso: "2027-01-10")?.number ?? 0) * 86_400 + 17 * 3_600
    let closed = try dates.site.store.writer.writings { writings in
      let readings = writings.readings(as: .administrator)
      let poll = try #require(try readings.datePolls(at: Instant(seconds: end - 1)).first?.access)
      #expect(poll.isOpen(at: Instant(seconds: end - 1)) && !poll.isOpen(at: Instant(seconds: end)))
      return poll.closesAt.seconds
    }
    #expect(closed == end)
    // A session lasts for thirty days without a visit.
    for day in ["2026-12-10", "2026-12-30"] {
      dates.site.wait(until: day)
      #expect(try insider.get(page).words.contains("Votre réponse"))
      _ = try dates.details(page)  // behind the writer's news of the visit
    }
    dates.site.wait(until: "2027-01-10")
    dates.site.wait(seconds: end - dates.site.now.seconds)
    let late = try insider.send(form, values)
    #expect(
      late.status == .unprocessableContent && late.words.contains("Ce sondage ne prend plus de réponses."))
    #expect(late.text.contains("value=\"yes\" checked"))
    #expect(try dates.table(page).isEmpty)
    #expect(try insider.get(page).words.contains("Clos depuis le dimanche 10 janvier 2027 à 18 h."))
  }

  @Test(
    "closes at the hour that clocks in France show, in winter, in summer, and where an hour is missing or comes twice",
    arguments: [
      ("2027-03-27", "18h00", "2027-03-27T17:00"), ("2027-03-28", "18h00", "2027-03-28T16:00"),
      ("2027-03-28", "2h30", "2027-03-28T01:30"), ("2027-10-31", "2h30", "2027-10-31T00:30"),
      ("2027-10-31", "3h00", "2027-10-31T02:00"),
    ])
  func summerTime(_ day: String, _ hour: String, _ utc: String) throws {
    let page = try dates.makePoll(
      ["deadline": day, "deadlineHour": hour, "days": "30/11/2027"], by: dates.keeper())
    let slot = try #require(DateSlot(utc))
    #expect(
      try dates.details(page).access.closesAt.seconds == slot.day.number * 86_400 + slot.start.minutes * 60)
  }

  @Test("is closed, opened, withdrawn and brought back by those who organise it")
  func keeping() throws {
    let (keeper, insider) = (try dates.keeper(), try dates.insider())
    let page = try dates.makePoll(by: keeper)
    let path = "/dates/\(try DateSite.number(page))"
    let form = try #require(Visitor.Form(to: "\(path)/repondre", in: insider.get(page).text))
    #expect(try keeper.submit("\(path)/clore", on: page).status == .seeOther)
    let values = try dates.answers(page, .ifNeeded)
    let refused = try insider.send(form, values)
    #expect(
      refused.status == .unprocessableContent
        && refused.words.contains("Ce sondage ne prend plus de réponses."))
    #expect(refused.text.contains("value=\"if-needed\" checked"))
    #expect(try keeper.submit("\(path)/rouvrir", on: page).status == .seeOther)
    #expect(try dates.answer(page, by: insider, values).status == .seeOther)
    #expect(try keeper.get("/dates").text.contains(page))
    #expect(try keeper.submit("\(path)/retirer", on: page).status == .seeOther)
    #expect(try !keeper.get("/dates").text.contains(page))
    #expect(try keeper.get(page).words.contains("Ce sondage est retiré."))
    #expect(try keeper.submit("\(path)/remettre", on: page).status == .seeOther)
    #expect(try keeper.get("/dates").text.contains(page))
  }

  @Test("waits for an answer in the list and on the home page")
  func waiting() throws {
    let (keeper, insider) = (try dates.keeper(), try dates.insider())
    let page = try dates.makePoll(by: keeper)
    #expect(try insider.get("/").words.contains("Un sondage de dates attend votre réponse"))
    #expect(try insider.get("/dates").words.contains("En attente de votre réponse"))
    _ = try dates.answer(page, by: insider, dates.answers(page, .no))
    #expect(try !insider.get("/").words.contains("attend votre réponse"))
    #expect(try insider.get("/dates").words.contains("Vous avez répondu."))
    #expect(try !dates.outsider().get("/").words.contains("attend votre réponse"))
    let own = try insider.get("/compte/donnees").words
    #expect(own.contains("« Bilan de l’hiver », mardi 12 janvier 2027 à 9 h : Non"))
    #expect(try insider.get("/compte/donnees.json").text.contains("\"2027-01-12T09:00\""))
  }

  @Test("stands in a page and in a note, with its answers, and is answered there")
  func placed() throws {
    let (keeper, insider) = (try dates.keeper(), try dates.insider())
    let page = try dates.makePoll(["circles": "cercle-interne"], by: keeper)
    let id = try DateSite.number(page)
    let now = dates.site.now
    _ = try dates.site.store.writer.writings { writings in
      try writings.createPage(
        PageDraft(
          title: "Page à dates", body: "Avant\n\n[[dates: \(id)-bilan]]\n\n[[dates: 99999]]\n\n[[dates: x]]",
          circle: nil,
          summary: "", author: "Karim"), as: nil, at: now)
    }
    let wiki = "/pages/page-a-dates"
    let shown = try insider.get(wiki).text
    #expect(shown.contains("action=\"/dates/\(id)/repondre\"") && !shown.contains("data-call"))
    #expect(shown.contains("ne vous est pas montré") && shown.contains("[[dates"))
    let done = try insider.submit("/dates/\(id)/repondre", dates.answers(page, .yes), on: wiki)
    #expect(done.field("Location") == wiki)
    #expect(try insider.get(wiki).words.contains("Inès Dedans"))
    let visitor = try Visitor(dates.site).get(wiki).text
    #expect(!visitor.contains("Bilan") && visitor.contains("ne vous est pas montré"))
    let long = try dates.makePoll(
      ["days": "1/2,2/2,3/2", "hours": "8h,9h,10h", "title": "Long"], by: keeper)
    let number = try DateSite.number(long)
    _ = try keeper.submit("\(wiki)/modifier", ["body": "[[dates: \(number)]]", "gesture": "save"])
    let line = try insider.get(wiki).text
    #expect(line.contains("href=\"\(long)\"") && !line.contains("/dates/\(number)/repondre"))
  }
}

extension String {
  /// How often another text stands in it.
  fileprivate func count(of other: String) -> Int { ranges(of: other).count }
}
