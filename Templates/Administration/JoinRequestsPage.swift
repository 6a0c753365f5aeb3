import Domain
import HTML

/// Those who ask to join, the longest waiting first.
package func joinRequestsPage(_ requests: [JoinRequest], seal: FormSeal, in frame: Frame) -> HTML {
  subpage(
    frame, of: .administration, title: "Demandes",
    below: lead("Une demande acceptée devient une invitation. Une demande refusée est effacée."),
    """
    <h2 class="hidden">En attente</h2>
    \(requests.isEmpty
      ? "<p>Aucune demande n’attend.</p>"
      : #"<ul class="rows">\#(each: requests, { requestRow($0, seal) })</ul>"#)
    """)
}

private func requestRow(_ request: JoinRequest, _ seal: FormSeal) -> HTML {
  """
  <li class="row"><div><h3>\(request.name)</h3>
  <p>\(request.email.text)</p>
  \(if: !request.message.isEmpty, "<blockquote><p>\(request.message)</p></blockquote>")
  <p class="soft small">Demande du \(dayMark(request.askedAt))</p>
  <div class="buttons">\(buttonForm(to: .acceptJoinRequest(request.id), seal, "Accepter", about: "\(request.name)")) \
  \(buttonForm(to: .refuseJoinRequest(request.id), seal, "Refuser", about: "\(request.name)"))</div></div></li>

  """
}
