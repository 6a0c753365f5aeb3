import Domain
import HTML

/// What is completed when a meeting is closed, as its form holds it.
package struct ClosingForm: Hashable, Sendable {
  /// One name a line.
  package var participants: String
  package var synthesis: String
  /// The rows of the items that are put off.
  package var skipped: Set<Int>

  /// The form with what is kept.
  package init(_ draft: MinutesDraft) {
    participants = draft.participants.map(\.inWords).joined(separator: "\n")
    synthesis = draft.synthesis
    skipped = draft.skipped
  }

  /// The form as it was sent.
  ///
  /// - Parameters:
  ///   - items: the rows of the meeting's items.
  ///   - value: gives what was sent in the field with a name; empty when nothing was.
  package init(items: [Int], fields value: (String) -> String) {
    participants = value(MinutesDraft.participantsField)
    synthesis = value(MinutesDraft.synthesisField)
    skipped = Set(items.filter { value(Self.itemField($0)) == ItemState.skipped.rawValue })
  }

  /// The same as it was shown, from the fields that carried it.
  package static func loaded(items: [Int], fields value: (String) -> String) -> ClosingForm {
    ClosingForm(items: items) { value(loadedField($0)) }
  }

  /// The longest list of names, in characters: forty for each person.
  package static let participantsMaximum = MinutesDraft.mostParticipants * 40

  /// What must be mended before it is kept; empty when all is well.
  package var problems: [Problem] {
    let unreadable = unreadable
    return unreadable.isEmpty ? draft.problems : unreadable
  }

  /// What is too long to be looked at: a list of a million names would take seconds.
  package var unreadable: [Problem] {
    [
      (MinutesDraft.participantsField, participants, Self.participantsMaximum),
      (MinutesDraft.synthesisField, synthesis, TextLimit.body),
    ].compactMap { field, text, maximum in
      text.unicodeScalars.count > maximum ? Problem(field, .tooLong(maximum: maximum)) : nil
    }
  }

  /// What is to be kept, unless it is `unreadable`. « Ancien membre » stands for someone who has left, and whose name is not known any more.
  package var draft: MinutesDraft {
    let names = participants.split(whereSeparator: \.isNewline).map { String($0).trimmed }
    return MinutesDraft(
      participants: names.filter { !$0.isEmpty }.map { name in
        name == Author.formerMember.inWords ? .formerMember : .named(name)
      }, synthesis: synthesis, skipped: skipped)
  }
}

extension ClosingForm {
  /// The fields, with what is to be mended in them.
  ///
  /// - Parameter loaded: the form as it was shown first, carried along unseen.
  func fields(_ meeting: Meeting, loaded: ClosingForm, _ problems: [Problem]) -> HTML {
    """
    \(Self.participantsField.with(participants, problems))\
    \(each: meeting.agenda, stateField)\
    \(Self.synthesisField.with(synthesis, problems))\
    \(hidden(Self.loadedField(MinutesDraft.participantsField), loaded.participants))\
    \(hidden(Self.loadedField(MinutesDraft.synthesisField), loaded.synthesis))\
    \(each: loaded.skipped.sorted(), {
      hidden(Self.loadedField(Self.itemField($0)), ItemState.skipped.rawValue)
    })
    """
  }

  private func stateField(_ item: AgendaItem) -> HTML {
    """
    <fieldset class="field states"><legend>\(item.title)</legend>
    \(stateChoice(item, .done, "Traité"))\(stateChoice(item, .skipped, "Reporté"))
    </fieldset>

    """
  }

  private func stateChoice(_ item: AgendaItem, _ state: ItemState, _ words: HTML) -> HTML {
    let name = Self.itemField(item.id)
    let isChosen = skipped.contains(item.id) == (state == .skipped)
    return """
      <label class="check"><input type="radio" id="\(name)-\(state.rawValue)" name="\(name)" value="\(state.rawValue)"\
      \(if: isChosen, " checked")> <span>\(words)</span></label>
      """
  }

  private static func itemField(_ item: Int) -> String { "item-\(item)" }
  private static func loadedField(_ name: String) -> String { "loaded-\(name)" }

  static var fieldList: [Field] { [participantsField, synthesisField] }

  /// Made anew for each page: a piece of page with holes does not outlive its page.
  private static var participantsField: Field {
    Field(
      name: MinutesDraft.participantsField, label: "Ont participé", kind: .lines(8),
      maximum: ClosingForm.participantsMaximum, isRequired: false,
      hint: "Un nom par ligne. Le nom exact d’un membre est reconnu.",
      sayings: [
        .full: "Une rencontre compte \(grouped(MinutesDraft.mostParticipants)) personnes au plus.",
        .tooLong(maximum: TextLimit.line): "Un nom dépasse \(TextLimit.line) caractères.",
      ])
  }

  private static let synthesisField = Field(
    name: MinutesDraft.synthesisField, label: "Synthèse", kind: .lines(12), maximum: TextLimit.body,
    isRequired: false,
    hint: "Ce qu’il faut retenir de la rencontre, en premier dans le compte rendu. Markdown est possible.")
}
