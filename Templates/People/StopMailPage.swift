import Domain
import HTML

/// The page behind the link in a mail that ends mails of its kind: one button. The link alone ends nothing, because what looks
/// at mails on their way follows links.
package func stopMailPage(_ kind: StoppableMail, person: Int, token: String, in frame: Frame) -> HTML {
  page(
    frame, title: "Ne plus recevoir de courriels", at: .elsewhere,
    """
    \(pageHead("Ne plus recevoir \(kind.inWords)", below: lead(kind.about)))
    <form class="form" method="post" action="\(path: .stopMail(kind, person: person, token: token))">
    <input type="hidden" name="List-Unsubscribe" value="One-Click">
    <p class="note">Le reste de votre compte ne change pas. Vous pourrez les reprendre dans «&nbsp;Ce que je suis&nbsp;».</p>
    <p class="send"><button class="main">Ne plus recevoir</button></p>
    </form>
    """)
}

/// What is said once it is done.
package func mailStoppedPage(_ kind: StoppableMail, in frame: Frame) -> HTML {
  page(
    frame, title: "C’est arrêté", at: .elsewhere,
    """
    \(pageHead("C’est arrêté", below: lead("Vous ne recevrez plus \(kind.inWords).")))
    <p class="more">Pour les reprendre un jour&nbsp;: <a href="\(path: .follows)">Ce que je suis</a>, dans votre compte.</p>
    """)
}

extension StoppableMail {
  fileprivate var inWords: HTML {
    switch self {
    case .digest: "les nouvelles du jour"
    case .reminders: "les rappels de rencontres"
    }
  }

  fileprivate var about: HTML {
    switch self {
    case .digest:
      "Un courriel par jour au plus vous dit ce qui a changé dans ce que vous suivez. Ce bouton l’arrête."
    case .reminders: "Un courriel vous rappelle vos rencontres la veille. Ce bouton l’arrête."
    }
  }
}
