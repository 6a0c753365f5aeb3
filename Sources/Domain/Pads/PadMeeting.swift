/// Something of a pad that may be kept as more than a note, when a person says so.
package struct PadOffer: Hashable, Sendable {
  package enum Thing: Hashable, Sendable {
    case task(TaskDraft)
    case decision(String)
    case word(PadWord)
  }

  /// The block and the line in it: `12-3`.
  package let id: String
  package let thing: Thing
  /// Whether the pad itself calls it so, by a title or a mark; it is kept then unless a person says no.
  package let isMarked: Bool
  /// Whether it is kept.
  package let isKept: Bool
}

/// What a person has said of the offers.
package struct PadChoice: Hashable, Sendable {
  /// Those that they were asked about.
  package var asked: Set<String>
  /// Those that they keep.
  package var kept: Set<String>

  /// - Parameters:
  ///   - asked: none before anyone has said anything.
  package init(asked: Set<String> = [], kept: Set<String> = []) {
    self.asked = asked
    self.kept = kept
  }

  func keeps(_ id: String, isMarked: Bool) -> Bool { asked.contains(id) ? kept.contains(id) : isMarked }
}

/// A meeting as the blocks of a pad tell it. Nothing of them is left out: what has no better place is in the other notes.
package struct PadMeeting: Hashable, Sendable {
  package internal(set) var title = ""
  package internal(set) var day: Day?
  package internal(set) var start: TimeOfDay?
  /// How long it lasts; nil when neither the pad nor its items say so.
  package internal(set) var minutes: Int?
  package internal(set) var place = ""
  package internal(set) var videoLink: WebLink?
  package internal(set) var participants: [String] = []
  package internal(set) var agenda: [AgendaItemDraft] = []
  package internal(set) var otherNotes: [String] = []
  package internal(set) var synthesis = ""
  package internal(set) var nextSteps: [String] = []
  package internal(set) var decisions: [String] = []
  package internal(set) var offers: [PadOffer] = []
  /// What is to be known of each block.
  package internal(set) var remarks: [[PadRemark]]

  /// - Parameters:
  ///   - blocks: as they were read, or as a person has corrected them.
  ///   - year: for a day that is given without any.
  package init(_ blocks: [PadBlock], year: Int, choice: PadChoice = PadChoice()) {
    remarks = blocks.map { _ in [] }
    var composer = PadComposer(self, of: blocks, year: year, choice: choice)
    self = composer.composed()
  }

  /// Cuts a pad into blocks.
  package static func blocks(of text: String, year: Int) -> [PadBlock] {
    PadReader.blocks(of: text, year: year)
  }

  /// What is made of it, with what a person says of the meeting itself.
  package func draft(
    title: String, day: Day, start: TimeOfDay, minutes: Int, place: String, videoLink: WebLink?,
    circles: [Slug]
  ) -> MeetingDraft {
    MeetingDraft(
      title: title, day: day, start: start, minutes: minutes, place: place, videoLink: videoLink,
      circles: circles,
      participants: participants, agenda: agenda, otherNotes: otherNotes, synthesis: synthesis,
      nextSteps: nextSteps,
      decisions: decisions
        + offers.compactMap { if $0.isKept, case .decision(let text) = $0.thing { text } else { nil } },
      tasks: offers.compactMap { if $0.isKept, case .task(let task) = $0.thing { task } else { nil } })
  }

  /// The words that are to be proposed to the abécédaire.
  package var keptWords: [PadWord] {
    offers.compactMap { if $0.isKept, case .word(let word) = $0.thing { word } else { nil } }
  }
}

/// What people type for a day or an hour beside a pad.
extension PadMeeting {
  /// « 15/06/2021 », « 15 juin 2021 »; nil for a day without its year.
  package static func day(typed text: String) -> Day? {
    guard text.utf8.count <= 100, let date = PadDate.first(in: text, year: 1), date.hasYear else {
      return nil
    }
    return date.day
  }

  /// « 12h30 », « 9:00 ».
  package static func time(typed text: String) -> TimeOfDay? {
    text.utf8.count <= 100 ? PadScanner.firstHours(in: text)?.start : nil
  }
}
