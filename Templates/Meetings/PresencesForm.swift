import Domain
import HTML

/// What is ticked and typed on the page of those who are at a meeting.
package struct PresencesForm: Hashable, Sendable {
  /// The members who are ticked, by their rows.
  package let members: [Int]
  /// One name a line, as it was typed.
  let typed: String

  static let memberField = "member"
  static let namesField = "names"
  /// The fields of the buttons: whom to take out of the list, and whether guests have to leave.
  package static let positionField = "place"
  package static let nameField = "name"
  package static let sendingOutField = "sending-out"

  /// The form as it was sent.
  ///
  /// - Parameter values: gives all that was sent in the fields of a name.
  package init(fields values: (String) -> [String]) {
    let members = values(Self.memberField).prefix(PresenceList.mostOffered).compactMap { Int($0) }
    self.members = members
    typed = values(Self.namesField).first ?? ""
  }

  /// The names that were typed.
  package var names: [String] {
    typed.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// What must be mended before they are in the list; empty when all is well.
  package var problems: [Problem] {
    if typed.unicodeScalars.count > ClosingForm.participantsMaximum {
      return [Problem(Self.namesField, .tooLong(maximum: ClosingForm.participantsMaximum))]
    }
    let found = MinutesDraft(participants: names.map(Author.named), synthesis: "", skipped: []).problems
    if found.isEmpty, members.isEmpty, names.isEmpty { return [Problem(Self.namesField, .missing)] }
    return found.map { Problem(Self.namesField, $0.reason) }
  }

  /// Made anew for each page: a piece of page with holes does not outlive its page.
  static var namesEntry: Field {
    Field(
      name: namesField, label: "D’autres personnes", kind: .lines(3),
      maximum: ClosingForm.participantsMaximum, isRequired: false,
      hint: "Un nom par ligne. Le nom exact d’un membre est reconnu.",
      sayings: [
        .missing: "Cochez quelqu’un, ou écrivez un nom.",
        .full: "Une rencontre compte \(grouped(MinutesDraft.mostParticipants)) personnes au plus.",
        .tooLong(maximum: TextLimit.line): "Un nom dépasse \(TextLimit.line) caractères.",
      ])
  }
}

extension PresencesForm {
  /// The boxes of those who may be added, and the field for others.
  func fields(_ absent: [MemberName], _ problems: [Problem]) -> HTML {
    """
    \(if: !absent.isEmpty,
      #"<fieldset class="field"><legend>Membres qui ne sont pas dans la liste</legend>\#(each: absent, box)</fieldset>"#)\
    \(Self.namesEntry.with(typed, problems))
    """
  }

  private func box(_ member: MemberName) -> HTML {
    """
    <label class="check"><input type="checkbox" name="\(Self.memberField)" value="\(member.id)"\
    \(if: members.contains(member.id), " checked")> <span>\(member.name)</span></label>

    """
  }
}
