import Domain
import HTTP
import Store
import Testing

@Suite("Meetings that repeat")
struct RepeatedMeetingTests {
  let community: CircleSite
  let browser: Visitor

  init() throws {
    community = try CircleSite()
    browser = try community.site.visitor(signedInAs: community.keeper)
  }

  /// The numbers of four meetings, one a week.
  private func make(_ values: [String: String] = [:]) throws -> [Int] {
    let first = try community.makeMeeting(
      ["rhythm": "week", "times": "4"].merging(values) { $1 }, by: browser)
    let viewer = Viewer.administrator
    return try community.site.store.writer.writings { writings in
      [first] + (try writings.readings(as: viewer).followingMeetings(of: first))
    }
  }

  /// What is typed into the form of the meeting at this place of four.
  private func typed(_ place: Int, _ values: [String: String]) -> [String: String] {
    let series = ["series": "Bilan", "seriesPlace": "\(place)", "planned": "4"]
    return typedMeeting.merging(series) { $1 }.merging(values) { $1 }
  }

  private func days(_ ids: [Int]) throws -> [String] {
    try ids.map { try community.meeting($0).summary.day.iso }
  }

  @Test("are made at once, with their agendas, and say so")
  func making() throws {
    let ids = try make(["begin": "codeveloppement", "minutes": "90"])
    #expect(try days(ids) == ["2027-06-30", "2027-07-07", "2027-07-14", "2027-07-21"])
    #expect(try ids.allSatisfy { try community.meeting($0).agenda.count > 3 })
    let page = try browser.get("/rencontres/\(ids[1])-bilan").words
    #expect(page.contains("Rencontre 2 sur 4, chaque semaine") && page.contains("Rencontre précédente"))
  }

  @Test(
    "a form that cannot be is explained",
    arguments: [
      (["rhythm": "week"], "Dites combien de rencontres"),
      (["rhythm": "week", "times": "53"], "Choisissez un nombre de 2 à 52"),
      (["rhythm": "week", "times": "1"], "Choisissez un nombre de 2 à 52"),
      (["rhythm": "week", "until": "31/12/2028"], "il doit y avoir de 2 à 52 rencontres"),
      (["rhythm": "week", "until": "01/07/2027"], "il doit y avoir de 2 à 52 rencontres"),
      (["rhythm": "week", "times": "3", "until": "31/12/2027"], "pas les deux"),
      (["rhythm": "week", "until": "32/12/2027"], "Ce jour n’existe pas"),
      (["rhythm": "year", "times": "3"], "Cela n’existe pas, ou plus."),
      (["times": "3"], "Choisissez un rythme"),
      (
        ["rhythm": "week", "times": "3", "series": "Voie", "seriesPlace": "1", "planned": "3"],
        "sa propre série"
      ),
    ])
  func problems(_ values: [String: String], _ words: String) throws {
    let response = try browser.submit("/rencontres/nouvelle", typedMeeting.merging(values) { $1 })
    #expect(response.status == .unprocessableContent && response.words.contains(words))
  }

  @Test("a change is for one, or for those behind it too")
  func editing() throws {
    let ids = try make()
    let path = "/rencontres/\(ids[1])/modifier"
    #expect(try browser.get(path).words.contains("elle-ci et les suivantes (2)"))
    let own = ["day": "2027-07-07", "place": "Ici"]
    #expect(try browser.submit(path, typed(2, own)).status == .seeOther)
    #expect(try ids.map { try community.meeting($0).summary.place } == ["", "Ici", "", ""])
    let last = typed(4, ["day": "2027-07-21", "title": "À part"])
    #expect(try browser.submit("/rencontres/\(ids[3])/modifier", last).status == .seeOther)
    let following = ["day": "2027-07-08", "place": "Ici", "start": "10h", "reach": "following"]
    let response = try browser.submit(path, typed(2, following))
    #expect(response.status == .seeOther)
    #expect(try browser.get(response.field("Location") ?? "").words.contains("La rencontre et les suivantes"))
    #expect(try days(ids) == ["2027-06-30", "2027-07-08", "2027-07-15", "2027-07-22"])
    #expect(
      try ids.map { try community.meeting($0).summary.start.iso } == ["09:30", "10:00", "10:00", "10:00"])
    #expect(try ids.map { try community.meeting($0).summary.title } == ["Bilan", "Bilan", "Bilan", "À part"])
    #expect(try ids.map { try community.meeting($0).summary.place } == ["", "Ici", "", ""])
    #expect(try ids.map { try community.meeting($0).series?.place } == [1, 2, 3, 4])
  }

  @Test("their place in the series is said, kept and not typed")
  func place() throws {
    let ids = try make()
    let path = "/rencontres/\(ids[1])/modifier"
    let page = try browser.get(path)
    #expect(page.words.contains("Rencontre 2 sur 4, chaque semaine"))
    for words in ["Série de rencontres", "Titre de la série", "Numéro de la séquence"] {
      #expect(!page.words.contains(words))
    }
    let values = typedMeeting.merging(["day": "2027-07-07", "title": "Autre"]) { $1 }
    #expect(try browser.submit(path, values).status == .seeOther)
    let series = try community.meeting(ids[1]).series
    #expect(series?.title == "Bilan" && series?.place == 2 && series?.planned == 4 && series?.rhythm == .week)
    let alone = try community.makeMeeting(by: browser)
    #expect(try browser.get("/rencontres/\(alone)/modifier").words.contains("Titre de la série"))
  }

  @Test("those that are over or that one may not change stay as they are")
  func rights() throws {
    let ids = try make()
    let inside = typed(4, ["circles": "cercle-cache", "day": "2027-07-21"])
    #expect(try browser.submit("/rencontres/\(ids[3])/modifier", inside).status == .seeOther)
    let organiser = try community.site.visitor(.organiser)
    let path = "/rencontres/\(ids[0])/modifier"
    #expect(try organiser.get(path).words.contains("elle-ci et les suivantes (2)"))
    let values = typed(1, ["title": "Autre", "reach": "following"])
    #expect(try organiser.submit(path, values).status == .seeOther)
    #expect(try ids.map { try community.meeting($0).summary.title } == ["Autre", "Autre", "Autre", "Bilan"])
    let outsider = try community.site.visitor(signedInAs: community.outsider)
    #expect(try outsider.force("/rencontres/\(ids[0])/annuler", ["reach": "following"]).status == .forbidden)
  }

  @Test("are cancelled alone, or with those behind them")
  func cancelling() throws {
    let ids = try make()
    let path = "/rencontres/\(ids[1])/annuler"
    let page = try browser.get("/rencontres/\(ids[1])/modifier")
    #expect(page.words.contains("Annuler celle-ci et les suivantes (2)"))
    let form = try #require(Visitor.Form(to: path, in: page.text))
    #expect(try browser.send(form, ["reach": "following"]).status == .seeOther)
    #expect(
      try ids.map { try community.meeting($0).summary.state } == [
        .planned, .cancelled, .cancelled, .cancelled,
      ])
  }

  @Test("as many as there can be, with a long agenda, are made in one go")
  func many() throws {
    let first = try community.makeMeeting(
      ["rhythm": "month", "times": "52", "begin": "forum-ouvert", "minutes": "180"], by: browser)
    #expect(try community.meeting(first).series?.planned == 52)
    let path = "/rencontres/\(first)/modifier"
    let values = typedMeeting.merging(["minutes": "180", "title": "Autre", "reach": "following"]) { $1 }
    #expect(try browser.submit(path, values).status == .seeOther)
    #expect(try browser.get("/calendrier/liste").text.contains(">Autre</a>"))
  }
}
