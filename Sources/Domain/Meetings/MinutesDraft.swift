/// What is completed when a meeting is closed, as it is typed, and corrected while its minutes are.
package struct MinutesDraft: Hashable, Sendable {
  /// Who took part.
  package var participants: [Author]
  /// In Markdown.
  package var synthesis: String
  /// The items that were put off, by their rows.
  package var skipped: Set<Int>

  /// The most people who take part in one meeting.
  package static let mostParticipants = 1_000

  /// The names of the fields.
  package static let participantsField = "participants"
  package static let synthesisField = "synthesis"

  package init(participants: [Author], synthesis: String, skipped: Set<Int>) {
    self.participants = participants
    self.synthesis = synthesis
    self.skipped = skipped
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    let names = participants.compactMap { participant in
      if case .named(let name) = participant { Check.line(Self.participantsField, name) } else { nil }
    }
    return [
      participants.count > Self.mostParticipants
        ? Problem(Self.participantsField, .full) : names.first,
      Check.body(Self.synthesisField, synthesis),
    ].compactMap(\.self)
  }

  /// What is kept of this draft, which was typed while others changed `base` to `current`: what only one of them changed is as
  /// they have it, and an item is put off or not as it was typed wherever that differs from before.
  ///
  /// Of long texts this takes seconds: it is not for a job of the writer.
  ///
  /// - Throws: `Conflict` when both changed the same thing.
  package func merged(base: MinutesDraft, current: MinutesDraft) throws(Conflict) -> MinutesDraft {
    let text = Self.merge(base.synthesis, synthesis, current.synthesis)
    let draft = MinutesDraft(
      participants: participants == base.participants ? current.participants : participants,
      synthesis: text.mine,
      skipped: current.skipped.subtracting(base.skipped.subtracting(skipped))
        .union(skipped.subtracting(base.skipped)))
    let areContested = Self.conflicts(base.participants, participants, current.participants)
    if areContested || text.isContested {
      throw Conflict(participants: areContested, synthesis: text.isContested, draft: draft)
    }
    return draft
  }

  /// What both changed, each otherwise.
  package struct Conflict: Error, Hashable, Sendable {
    package let participants: Bool
    package let synthesis: Bool
    /// What was typed, with all that others changed elsewhere.
    package let draft: MinutesDraft
  }

  private static func conflicts(_ base: [Author], _ mine: [Author], _ theirs: [Author]) -> Bool {
    mine != theirs && mine != base && theirs != base
  }

  /// The text with what both changed, mine where both changed the same, and whether they did.
  private static func merge(_ base: String, _ mine: String, _ theirs: String) -> (
    mine: String, isContested: Bool
  ) {
    if mine == theirs || base == theirs { return (mine, false) }
    return switch Merge(base: base, mine: mine, theirs: theirs) {
    case .clean(let text): (text, false)
    case .conflict(let text): (text.keepingMine, true)
    }
  }
}
