import Domain
import HTML

/// The page to erase one's own account: exactly what goes and what stays, then the password.
///
/// - Parameter email: the address of the account.
package func erasurePage(email: String, problems: [Problem], seal: FormSeal, in frame: Frame) -> HTML {
  formPage(
    frame, title: "Effacer mon compte", at: .account, about: "C’est immédiat, et rien ne permet d’y revenir.",
    problems: problems,
    """
    <div class="two">
    \(section("Ce qui disparaît", gone))
    \(section("Ce qui reste", kept))
    </div>
    <p class="more">Avant de partir, vous pouvez \
    <a href="\(path: .personalData)">emporter tout ce qui vous concerne</a>.</p>
    \(form(
      to: .erasure, seal, button: "Effacer mon compte pour toujours", isGrave: true,
      problems: problemSummary(problems, fields),
      "\(rememberedUsername(email))\(PersonFields.currentPassword.with("", problems))"))
    """)
}

/// The last administrator's refusal belongs to the account, not to a field.
private let fields = [PersonFields.currentPassword]

private let gone: HTML = """
  <div class="prose"><ul>
  <li>Votre nom, votre adresse et votre mot de passe.</li>
  <li>Toutes vos connexions et les liens qui vous ont été envoyés.</li>
  <li>Votre place dans les cercles.</li>
  <li>Vos voix sur les mots.</li>
  <li>Votre nom dans l’historique des pages, dans les notes et dans la recherche.</li>
  </ul></div>
  """

private let kept: HTML = """
  <div class="prose"><ul>
  <li>Les textes que vous avez écrits, signés «&nbsp;Ancien membre&nbsp;».</li>
  <li>Votre nom là où quelqu’un d’autre l’a écrit dans un texte. Pour le retirer, écrivez à la communauté avant de \
  partir.</li>
  <li>Des restes dans le fichier de la communauté, que rien n’affiche, au plus tard jusqu’à la nuit suivante.</li>
  <li>Les copies de sauvegarde, jusqu’à leur remplacement.</li>
  </ul></div>
  """
