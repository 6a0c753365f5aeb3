import Domain
import HTML

/// The page that asks whether a page is to be put aside.
package func archivingPage(_ document: Document, seal: FormSeal, in frame: Frame) -> HTML {
  subpage(
    frame, of: document.wayBack, title: "Archiver \(document.title)",
    below: lead("Une page archivée quitte les listes. Rien n’en est effacé."),
    form(
      to: .archivePage(document.name.slug), seal, button: "Archiver la page",
      """
      <div class="prose"><ul>
      <li>Elle reste lisible à son adresse, et les liens y mènent toujours.</li>
      <li>Personne ne peut plus la modifier.</li>
      <li>Vous pouvez la sortir des archives quand vous voulez.</li>
      </ul></div>
      """))
}
