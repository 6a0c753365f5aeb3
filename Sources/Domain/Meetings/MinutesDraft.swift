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
  /// - Throws: `Conflict` when both changed the same thing.
  package func merged(base: MinutesDraft, current: MinutesDraft) throws(Conflict) -> MinutesDraft {
    let conflict = Conflict(
      participants: Self.conflicts(base.participants, participants, current.participants),
      synthesis: synthesis != current.synthesis && base.synthesis != current.synthesis
        && Self.merge(base.synthesis, synthesis, current.synthesis) == nil)
    if conflict.participants || conflict.synthesis { throw conflict }
    return MinutesDraft(
      participants: participants == base.participants ? current.participants : participants,
      synthesis: Self.merge(base.synthesis, synthesis, current.synthesis) ?? synthesis,
      skipped: current.skipped.subtracting(base.skipped.subtracting(skipped))
        .union(skipped.subtracting(base.skipped)))
  }

  /// What both changed, each otherwise.
  package struct Conflict: Error, Hashable, Sendable {
    package let participants: Bool
    package let synthesis: Bool
  }

  private static func conflicts(_ base: [Author], _ mine: [Author], _ theirs: [Author]) -> Bool {
    mine != theirs && mine != base && theirs != base
  }

  private static func merge(_ base: String, _ mine: String, _ theirs: String) -> String? {
    if mine == theirs || base == theirs { return mine }
    if case .clean(let text) = Merge(base: base, mine: mine, theirs: theirs) { return text }
    return nil
  }
}
