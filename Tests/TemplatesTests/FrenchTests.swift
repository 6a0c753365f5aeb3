import Domain
import Templates
import Testing

/// `text` with ordinary spaces for those that hold a line together.
private func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

@Suite("Dates, hours and numbers in French")
struct FrenchTests {
  @Test(arguments: [
    ("2021-06-15", "mardi 15 juin 2021"), ("2026-07-01", "mercredi 1er juillet 2026"),
    ("2024-02-29", "jeudi 29 février 2024"), ("2000-01-01", "samedi 1er janvier 2000"),
    ("2020-08-31", "lundi 31 août 2020"), ("2023-12-24", "dimanche 24 décembre 2023"),
    ("2022-03-04", "vendredi 4 mars 2022"),
  ])
  func days(_ iso: String, _ words: String) throws {
    let day = try #require(Day(iso: iso))
    #expect(plain(day.inWords) == words)
    #expect(day.startingASentence.first?.isUppercase == true)
  }

  @Test(arguments: [
    (0, "0 h", "0 h 00"), (720, "12 h", "12 h 00"), (725, "12 h 05", "12 h 05"),
    (1_439, "23 h 59", "23 h 59"),
  ])
  func hours(_ minutes: Int, _ said: String, _ clock: String) {
    #expect(plain(TimeOfDay(minutes: minutes).inWords) == said)
    #expect(plain(TimeOfDay(minutes: minutes).onTheClock) == clock)
  }

  @Test(arguments: [
    (0, "0 min"), (10, "10 min"), (60, "1 h"), (90, "1 h 30"), (125, "2 h 05"), (1_440, "24 h"),
  ])
  func durations(_ minutes: Int, _ words: String) {
    #expect(plain(durationInWords(minutes: minutes)) == words)
  }

  @Test func meetings() {
    let meeting = Samples(text: "Essai").meetingSummary
    #expect(plain(meeting.whenInWords) == "Mardi 15 juin 2021, de 12 h à 13 h")
  }

  @Test(arguments: [
    ([], ""), (["A"], "A"), (["A", "B"], "A et B"), (["A", "B", "C"], "A, B et C"),
  ])
  func enumerations(_ names: [String], _ words: String) { #expect(enumerated(names) == words) }

  @Test(arguments: [
    ("A", "lettre A"), ("AB", "lettres A et B"), ("ABCD", "lettres A à D"), ("ACF", "lettres A, C et F"),
    ("WXYZ", "lettres W à Z"),
  ])
  func batches(_ letters: String, _ words: String) {
    #expect(plain(lettersInWords(letters.compactMap { Letter(String($0)) })) == words)
  }
}

@Suite("Addresses of the site")
struct SitePathTests {
  @Test func texts() throws {
    let slug = try #require(Slug("l-archipel"))
    let letter = try #require(Letter("E"))
    let paths: [(SitePath, String)] = [
      (.home, "/"), (.circles, "/cercles"), (.circle(slug), "/cercles/l-archipel"), (.pages, "/pages"),
      (.page(slug), "/pages/l-archipel"), (.meetings, "/rencontres"),
      (.meeting(id: 7, slug), "/rencontres/7-l-archipel"), (.abecedaire, "/abecedaire"),
      (.letter(letter), "/abecedaire/e"), (.word(slug), "/mots/l-archipel"), (.siteMap, "/plan-du-site"),
    ]
    for (path, text) in paths { #expect(path.text == text) }
  }
}
