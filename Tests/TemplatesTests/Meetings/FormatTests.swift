import Domain
import Testing

@testable import Templates

@Suite("The formats of meetings")
struct FormatTests {
  /// Key, usual minutes, least and most.
  private static let lengths: [(key: String, usual: Int, least: Int, most: Int)] = [
    ("meteo", 10, 6, 17), ("codeveloppement", 90, 55, 140), ("arpentage", 120, 60, 360),
    ("forum-ouvert", 180, 125, 365), ("rex", 120, 80, 225), ("cercle-des-cercles", 60, 36, 110),
    ("boussole", 90, 65, 165), ("world-cafe", 90, 69, 149), ("defi", 90, 55, 150),
    ("abecedaire", 90, 53, 155), ("pilotage", 60, 30, 105), ("sous-groupes", 90, 44, 165),
  ]

  @Test func allAreHereAsTheyAreDescribed() {
    #expect(MeetingFormat.all.map(\.key) == Self.lengths.map(\.key))
    for (format, length) in zip(MeetingFormat.all, Self.lengths) {
      #expect(format.minutes() == length.usual, "\(format.key)")
      #expect(format.minimum() == length.least && format.maximum() == length.most, "\(format.key)")
      #expect(Slug(format.key)?.text == format.key && Int(format.key) == nil, "\(format.key)")
    }
  }

  /// Every minute count between the least and the most, for no number of people and for several.
  @Test(arguments: MeetingFormat.all.map(\.key), [nil, 2, 5, 10, 13, 40, 500] as [Int?])
  func fillsEveryTimeExactly(_ key: String, _ people: Int?) throws {
    let format = try #require(MeetingFormat.named(key))
    let (least, most) = (format.minimum(for: people), format.maximum(for: people))
    #expect(least <= format.minutes(for: people) && format.minutes(for: people) <= most)
    for minutes in least...most {
      let items = try #require(format.fitted(to: minutes, people: people))
      #expect(items.reduce(0) { $0 + $1.minutes } == minutes)
      for item in items {
        let range = (try #require(item.shortest))...(try #require(item.longest))
        #expect(range.contains(item.minutes), "\(item.title) in \(minutes)")
      }
    }
    #expect(format.fitted(to: least - 1, people: people) == nil)
    #expect(format.fitted(to: -1, people: people) == nil)
    let beyond = try #require(format.fitted(to: most + 30, people: people))
    #expect(beyond.reduce(0) { $0 + $1.minutes } == most)
  }

  /// As it is written, nothing is stretched.
  @Test func theUsualTimeIsAsItIsWritten() throws {
    let minutes = [
      "meteo": [1, 8, 1], "codeveloppement": [10, 10, 15, 5, 25, 10, 15],
      "arpentage": [10, 10, 5, 45, 30, 15, 5],
      "forum-ouvert": [15, 20, 10, 45, 10, 45, 15, 20], "rex": [10, 10, 25, 25, 20, 15, 10, 5],
      "cercle-des-cercles": [10, 16, 12, 10, 10, 2], "boussole": [10, 5, 10, 25, 10, 20, 8, 2],
      "world-cafe": [8, 4, 20, 2, 20, 2, 20, 12, 2], "defi": [5, 10, 10, 8, 22, 8, 17, 8, 2],
      "abecedaire": [10, 5, 10, 10, 15, 10, 10, 15, 5], "pilotage": [10, 20, 10, 10, 10],
      "sous-groupes": [15, 3, 2, 50, 20],
    ]
    for format in MeetingFormat.all {
      #expect(format.fitted(to: format.minutes())?.map(\.minutes) == minutes[format.key], "\(format.key)")
    }
  }

  @Test func followsThePeople() throws {
    func step(_ key: String, _ index: Int, people: Int?) throws -> Int {
      try #require(MeetingFormat.named(key)?.fitted(to: 240, people: people))[index].minutes
    }
    #expect(try step("arpentage", 4, people: 8) == 24)
    #expect(try step("arpentage", 4, people: 15) == 45)
    #expect(try step("cercle-des-cercles", 1, people: 6) == 12)
    let weather = try #require(MeetingFormat.named("meteo"))
    #expect(weather.fitted(to: 10, people: 12)?[1].title == "Le tour")
    #expect(weather.fitted(to: 10, people: 13)?[1].title == "Le tour, par écrit ou à deux")
  }

  @Test func hasItsPlacesAndSlots() throws {
    let forum = try #require(MeetingFormat.named("forum-ouvert"))
    #expect(forum.grid == .forum && forum.places(for: 300) == ["Salle 1", "Salle 2", "Salle 3", "Salle 4"])
    #expect(forum.fitted(to: 180)?.count(where: \.isSlot) == 2)
    let cafe = try #require(MeetingFormat.named("world-cafe"))
    #expect(cafe.grid == .cafe && cafe.places() == ["Table 1", "Table 2", "Table 3"])
    #expect(cafe.places(for: 21).count == 5 && cafe.places(for: .max).count == 40)
    #expect(cafe.fitted(to: 90)?.count(where: \.isSlot) == 3)
    for format in MeetingFormat.all where format.grid == nil {
      #expect(format.places().isEmpty && format.fitted(to: 400)?.contains(where: \.isSlot) == false)
    }
  }

  /// What is kept must be accepted as if it had been typed, and tell those who lead what to do.
  @Test(arguments: MeetingFormat.all.map(\.key), [nil, 30] as [Int?])
  func isWhole(_ key: String, _ people: Int?) throws {
    let items = try #require(MeetingFormat.named(key)?.fitted(to: 1_000, people: people))
    for item in items {
      #expect(item.problems.isEmpty && !item.points.isEmpty, "\(item.title)")
      #expect(item.runSheet.instructions.count > 20, "\(item.title)")
    }
  }

  /// Plain texts of the agenda, and the Markdown of points, keep their marks on one line.
  @Test func marksStandBehindSpacesThatDoNotBreak() throws {
    for item in MeetingFormat.all.flatMap({ $0.fitted(to: 1_000) ?? [] }) {
      let texts = [item.title, item.runSheet.material, item.runSheet.subgroups, item.runSheet.instructions]
      for text in item.points + texts {
        #expect(!text.contains(/« | [:;!?»]/), "\(text)")
      }
    }
  }
}
