import Domain
import HTML

/// The browsers in which a member is signed in, each with a button to end it there.
///
/// - Parameters:
///   - sessions: the latest first.
///   - current: the session of this browser.
package func sessionsPage(
  _ sessions: [SessionSummary], current: Int, now: Instant, seal: FormSeal, in frame: Frame
) -> HTML {
  page(
    frame, title: "Mes connexions", at: .account,
    """
    \(pageHead("Mes connexions", below: lead(advice)))
    <h2 class="hidden">Navigateurs connectés</h2>
    <ul class="rows">\(each: sessions, { session in row(session, session.id == current, now, seal) })</ul>
    \(if: sessions.count > 1,
      #"<div class="more">\#(buttonForm(to: .endSessions, seal, "Fermer toutes les autres connexions"))</div>"#)
    <p class="more soft small">Une connexion se ferme d’elle-même après \(Lifetime.idleSession / 86_400)&nbsp;jours \
    sans visite. Votre adresse sur le réseau n’est pas gardée.</p>
    """)
}

private let advice: HTML = "Fermez celles que vous ne reconnaissez pas, puis changez votre mot de passe."

private func row(_ session: SessionSummary, _ isCurrent: Bool, _ now: Instant, _ seal: FormSeal) -> HTML {
  """
  <li class="row"><div>
  <h3>\(session.agent)\(if: isCurrent, #" <span class="tag on">cette connexion-ci</span>"#)</h3>
  <p class="soft small">Dernière visite \(dayInWords(session.seenAt, now: now)), ouverte \
  \(dayInWords(session.createdAt, now: now))</p>
  </div>\(if: !isCurrent, close(session, now, seal))</li>

  """
}

private func close(_ session: SessionSummary, _ now: Instant, _ seal: FormSeal) -> HTML {
  buttonForm(
    to: .endSession(session.id), seal, "Fermer",
    about: "la connexion de \(session.agent), ouverte \(dayInWords(session.createdAt, now: now))")
}
