/// What a marked line of a note asks to be made of it, as it is read from the text.
package struct ProposalDraft: Hashable, Sendable {
  package let kind: Proposal.Kind
  package let text: String
  /// Of a task, by name; empty when nobody is named.
  package let owner: String
  package let due: Day?

  package init(_ kind: Proposal.Kind, _ text: String, owner: String = "", due: Day? = nil) {
    self.kind = kind
    self.text = text
    self.owner = owner
    self.due = due
  }

  /// Whether it can be kept: what cannot is no proposal.
  var isKeepable: Bool {
    Check.line("text", text, maximum: TextLimit.sentence) == nil
      && Check.line("owner", owner, required: false) == nil
  }
}
