import HTML

/// The page for a form that does not prove that it comes from this site to this browser: it is forged, or it was opened
/// before the browser's session changed. Nothing was done.
package func forgedFormPage(in frame: Frame) -> HTML {
  page(
    frame, title: "Ce formulaire n’est plus valable", at: .elsewhere,
    """
    <p class="code" aria-hidden="true">403</p>
    <h1>Ce formulaire n’est plus valable</h1>
    \(lead("Rien n’a été enregistré. Cela arrive quand on s’est connecté ou déconnecté entre-temps."))
    <ol class="steps more">
    <li>Revenez à la page précédente. Si vous aviez écrit un texte, copiez-le.</li>
    <li>Rechargez la page, puis envoyez de nouveau le formulaire.</li>
    <li>Si cela continue, vérifiez que le navigateur accepte les cookies de ce site.</li>
    </ol>
    <p class="more">Si vous n’avez rien voulu envoyer, un autre site a peut-être essayé de le faire à votre place. \
    Vous n’avez rien à réparer.</p>
    """)
}
