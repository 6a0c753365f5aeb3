import Domain
import Templates
import Testing

/// What changed, and the lines that tell it.
private struct Row: CustomTestStringConvertible, Sendable {
  let name: String
  let news: News
  let lines: [String]

  var testDescription: String { name }
}

private let boussoles = CircleLink(slug: Slug("boussoles")!, name: "Boussoles")
private let arpentage = CircleLink(slug: Slug("arpentage")!, name: "Arpentage")
private let moment = Instant(seconds: 1_623_751_200)

private func saved(
  _ document: Int, _ title: String, _ number: Int, by author: Author? = .named("Claire"),
  _ summary: String = "",
  in circle: CircleLink? = boussoles, isIntroduction: Bool = false
) -> Change {
  let slug = isIntroduction ? (circle?.slug ?? Slug(naming: title)) : Slug(naming: title)
  return .saved(
    SavedText(
      document: document, name: isIntroduction ? .introduction(slug) : .page(slug), circle: circle,
      revision: RevisionSummary(
        number: number, title: title, author: author, summary: summary, size: 1, sizeBefore: 0,
        savedAt: moment,
        restores: nil)))
}

private func meeting(_ circles: [CircleLink]) -> MeetingSummary {
  MeetingSummary(
    id: 7, slug: Slug("bilan")!, title: "Bilan", day: Day(number: 18_793), start: TimeOfDay(minutes: 720),
    minutes: 60, place: "Mairie", state: .planned, circles: circles)
}

private func told(_ kind: MeetingNews.Kind, in circles: [CircleLink] = [boussoles]) -> Change {
  .meeting(MeetingNews(id: 3, kind: kind, meeting: meeting(circles), author: .named("Luc"), at: moment))
}

private func news(_ changes: Change..., notes: Int = 0, goesOn: Bool = false) -> News {
  News(
    changes: changes, notes: notes > 0 ? [NewNotes(meeting: meeting([boussoles]), count: notes)] : [],
    goesOn: goesOn)
}

private let rows = [
  Row(
    name: "a page that is new", news: news(saved(1, "Glossaire", 1)),
    lines: [
      "Cercle Boussoles", "- Nouvelle page « Glossaire », par Claire : Première version",
      "https://c.fr/pages/glossaire",
    ]),
  Row(
    name: "a page saved twice by two",
    news: news(saved(1, "Glossaire", 5, by: .named("Léa"), "trois mots"), saved(1, "Glossaire", 4)),
    lines: [
      "Cercle Boussoles",
      "- Page « Glossaire », par Claire et Léa : 2 versions, la dernière : trois\nmots",
      "https://c.fr/pages/glossaire/comparer?de=3&a=5",
    ]),
  Row(
    name: "an introduction, by nobody known",
    news: news(saved(2, "Boussoles", 3, by: nil, "corrections", isIntroduction: true)),
    lines: [
      "Cercle Boussoles", "- Présentation du cercle Boussoles : corrections",
      "https://c.fr/cercles/boussoles/comparer?de=2&a=3",
    ]),
  Row(
    name: "a meeting and its notes", news: news(told(.moved), notes: 3),
    lines: [
      "Cercle Boussoles",
      "- Nouvelle date : Bilan, mardi 15 juin 2021, de 12 h à 13 h, par Luc",
      "https://c.fr/rencontres/7-bilan",
      "- 3 nouvelles notes dans « Bilan », rencontre du mardi 15 juin 2021",
      "https://c.fr/rencontres/7-bilan",
    ]),
  Row(
    name: "minutes", news: news(told(.published)),
    lines: [
      "Cercle Boussoles",
      "- Compte rendu de « Bilan », mardi 15 juin 2021, de 12 h à 13 h, par Luc",
      "https://c.fr/rencontres/7/compte-rendu",
    ]),
  Row(
    name: "circles in order, the community last",
    news: news(
      saved(3, "Charte", 2, by: .formerMember, "virgules", in: nil), told(.cancelled, in: [arpentage]),
      saved(1, "Glossaire", 2, "ajout"), notes: 1),
    lines: [
      "Cercle Arpentage",
      "- Rencontre annulée : Bilan, mardi 15 juin 2021, de 12 h à 13 h, par Luc",
      "https://c.fr/rencontres/7-bilan", "Cercle Boussoles", "- Page « Glossaire », par Claire : ajout",
      "https://c.fr/pages/glossaire/comparer?de=1&a=2",
      "- Une nouvelle note dans « Bilan », rencontre du mardi 15 juin 2021",
      "https://c.fr/rencontres/7-bilan",
      "Toute la communauté", "- Page « Charte », par Ancien membre : virgules",
      "https://c.fr/pages/charte/comparer?de=1&a=2",
    ]),
  Row(
    name: "more than fits", news: news(saved(1, "Glossaire", 2, "ajout"), goesOn: true),
    lines: [
      "Cercle Boussoles", "- Page « Glossaire », par Claire : ajout",
      "https://c.fr/pages/glossaire/comparer?de=1&a=2",
      "D’autres changements ne tiennent pas dans ce message :", "https://c.fr/changements",
    ]),
]

@Suite("Mails that tell what is new")
struct DigestMailTests {
  private static let stop = "https://c.fr/ne-plus-recevoir/nouvelles/1/x"

  @Test("A digest, line by line", arguments: rows)
  fileprivate func digest(_ row: Row) {
    let mail = digestMail(row.news, community: "Les cercles", address: "https://c.fr", stop: Self.stop)
    #expect(mail.subject == "Nouvelles de la communauté Les cercles")
    let frame = [
      "Bonjour,", "Voici ce qui a changé dans ce que vous suivez.",
      """
      Vous recevez ce message, un par jour au plus, parce que vous suivez ces
      cercles, ces pages ou ces rencontres. Pour choisir ce que vous suivez :
      """, "https://c.fr/compte/suivi", "Pour ne plus recevoir ces nouvelles, sans vous connecter :",
      Self.stop,
      "Les cercles",
    ]
    let expected = frame.prefix(2) + row.lines + frame.dropFirst(2)
    #expect(mail.body.replacing("\u{A0}", with: " ") == expected.joined(separator: "\n\n") + "\n")
  }

  @Test("A reminder", arguments: [(18_792, "demain"), (18_793, "aujourd’hui")])
  func reminder(_ today: Int, _ when: String) {
    let mail = reminderMail(
      meeting([boussoles]), today: Day(number: today), community: "Les cercles", address: "https://c.fr",
      stop: Self.stop)
    #expect(
      mail.subject.replacing("\u{A0}", with: " ")
        == "\(when.prefix(1).uppercased())\(when.dropFirst()) à 12 h : Bilan")
    #expect(
      mail.body.replacing("\u{A0}", with: " ").replacing("\n", with: " ").contains(
        "La rencontre « Bilan » a lieu \(when), mardi 15 juin 2021, de 12 h à 13 h."))
    for part in [
      "\n\nLieu\u{A0}: Mairie\n\n", "\n\nhttps://c.fr/rencontres/7-bilan\n\n", "\n\n\(Self.stop)\n\n",
    ] {
      #expect(mail.body.contains(part))
    }
  }

  /// A line that a title brought along could look like the site's own words.
  @Test(arguments: ["a\r\nBcc: b@e.org", "a\n\nCliquez ici", "a\u{2028}b", "a\u{85}b\u{1B}[2J\u{0}"])
  func aTitleAddsNoLine(_ title: String) {
    let told = news(
      saved(1, title, 2, by: .named(title), title, in: CircleLink(slug: Slug("a")!, name: title)))
    let mail = digestMail(told, community: title, address: "https://c.fr", stop: Self.stop)
    #expect(!mail.subject.contains("\n"))
    #expect(mail.body.split(separator: "\n\n", omittingEmptySubsequences: false).count == 10)
    #expect(!mail.body.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
  }
}
