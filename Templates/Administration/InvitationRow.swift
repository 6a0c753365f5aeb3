import Domain
import HTML

/// Invitations as a list, in the order given.
///
/// - Parameter buttons: what can be done with one that is still open.
func invitationRows(
  _ invitations: [InvitationSummary], _ buttons: (InvitationSummary) -> HTML
) -> HTML {
  guard !invitations.isEmpty else { return "<p>Il n’y en a pas encore.</p>" }
  return #"<ul class="rows">\#(each: invitations, { invitationRow($0, buttons) })</ul>"#
}

extension InvitationSummary {
  /// What tells it from the others, for the names of its buttons.
  var inShort: HTML {
    guard let email else { return "(lien du \(createdAt.inParis.day.withoutWeekday))" }
    return "(\(email.text))"
  }
}

private func invitationRow(_ invitation: InvitationSummary, _ buttons: (InvitationSummary) -> HTML) -> HTML {
  """
  <li class="row"><div><h3>\(invitation.email?.text ?? "Lien ouvert")</h3>
  <p><span class="tag">\(invitation.state.inWords)</span> \(invitation.role.inWords)\
  \(some: invitation.circle, { #" · cercle <a href="\#(path: .circle($0.slug))">\#($0.name)</a>"# })</p>
  <p class="soft small">\(if: invitation.email == nil, "\(invitation.uses) entrées sur \(invitation.mostUses) · ")\
  échéance le \(dayMark(invitation.expiresAt)) · \
  par \(invitation.inviter ?? "un ancien membre")</p>
  \(if: invitation.state == .open, #"<div class="buttons">\#(buttons(invitation))</div>"#)</div></li>

  """
}

extension InvitationState {
  /// The state in words.
  package var inWords: String {
    switch self {
    case .open: "ouverte"
    case .used: "utilisée"
    case .expired: "expirée"
    case .revoked: "retirée"
    }
  }
}
