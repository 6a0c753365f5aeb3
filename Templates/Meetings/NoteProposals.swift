import Domain
import HTML

/// What the marked lines of a note ask for, for those who may say yes or no.
func proposals(of note: Note, _ sheet: MeetingSheet) -> HTML {
  guard sheet.sealToWrite != nil, !note.proposals.isEmpty else { return .empty }
  return """
    <div class="proposals"><p class="label">À confirmer</p>
    <ul class="rows">\(each: note.proposals, { row($0, sheet.id) })</ul></div>
    """
}

private func row(_ proposal: Proposal, _ meeting: Int) -> HTML {
  let about: HTML = "«&nbsp;\(inShort(proposal.text))&nbsp;»"
  return """
    <li class="row"><div><p><span class="tag">\(proposal.kind.inWords)</span> \(proposal.text)</p>
    \(if: !proposal.owner.isEmpty || proposal.due != nil, """
      <p class="soft small">\(proposal.owner)\(if: !proposal.owner.isEmpty && proposal.due != nil, " · ")\
      \(some: proposal.due, { #"pour le <time datetime="\#($0.iso)">\#($0.withoutWeekday)</time>"# })</p>
      """)</div>
    \(pressButton(to: .confirmProposal(meeting, proposal.id), proposal.kind.gesture, about: about))\
    \(pressButton(to: .dismissProposal(meeting, proposal.id), "Écarter", about: about))</li>

    """
}

extension Proposal.Kind {
  fileprivate var inWords: HTML {
    switch self {
    case .task: "tâche"
    case .decision: "décision"
    case .question: "question"
    }
  }

  /// What the button says that makes of it what it asks for.
  fileprivate var gesture: HTML {
    switch self {
    case .task: "Créer la tâche"
    case .decision: "Noter la décision"
    case .question: "Garder la question"
    }
  }
}
