import Domain
import HTML

/// What the journal is asked for. The raw value is the name in the address, behind its question mark.
package enum JournalQuery: String {
  /// Entries before the one with this number.
  case before = "avant"
}

/// The acts of the administration, the latest first.
///
/// - Parameter older: the entry before which there are others; nil when there are none.
package func journalPage(_ entries: [JournalEntry], older: Int?, in frame: Frame) -> HTML {
  subpage(
    frame, of: .administration, title: "Journal",
    below: lead("Ce que l’administration a fait. Le nom d’une personne qui part n’y reste pas."),
    """
    <h2 class="hidden">Actes</h2>
    \(entries.isEmpty ? "<p>Rien n’est encore noté.</p>" : #"<ul class="rows">\#(each: entries, entryRow)</ul>"#)
    \(some: older, { before in
      #"<p class="more"><a href="\#(path: .journal)?\#(JournalQuery.before.rawValue)=\#(before)">Actes plus anciens</a></p>"#
    })
    """)
}

private func entryRow(_ entry: JournalEntry) -> HTML {
  """
  <li class="row"><div><p>\(entry.inWords)</p><p class="soft small">\(momentMark(entry.at))</p></div></li>

  """
}
