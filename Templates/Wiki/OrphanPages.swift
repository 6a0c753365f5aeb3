import Domain
import HTML

/// The pages that no text links to.
package func orphanPages(_ orphans: [PageSummary], in frame: Frame) -> HTML {
  subpage(
    frame, of: .pages, title: "Pages isolées",
    below: lead(
      "Aucun texte ne mène à ces pages. Un lien depuis une autre page aide à les trouver."),
    orphans.isEmpty
      ? "<p>Chaque page est reliée à une autre au moins.</p>"
      : #"<h2 class="hidden">Les pages</h2>\#(pageRows(orphans))"#)
}
