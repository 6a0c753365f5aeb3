import Domain
import HTML

/// All meetings: those to come, the soonest first, then those past, the latest first.
package func meetingsPage(upcoming: [MeetingSummary], past: [MeetingSummary], in frame: Frame) -> HTML {
  page(
    frame, title: "Rencontres", at: .at(.meetings),
    description: "Les rencontres de la communauté\u{A0}: ordres du jour, notes et suites.",
    """
    \(pageHead("Les rencontres", below: lead("""
      Pour chacune, un ordre du jour minuté, les notes prises ensemble et ce qui en sort.
      """)))
    <h2>À venir</h2>
    \(upcoming.isEmpty ? #"<p class="soft">Aucune rencontre n’est encore fixée.</p>"# : meetingRows(upcoming))
    \(if: !past.isEmpty, section("Passées", meetingRows(past)))
    """)
}
