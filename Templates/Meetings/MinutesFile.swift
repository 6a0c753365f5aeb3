import Domain
import HTML

/// Minutes as one file of HTML that is read without the site: its styles are in it, and its links lead to the site.
///
/// - Parameters:
///   - community: the name of the community.
///   - address: where the site is found from outside, without a last slash.
package func minutesFile(_ minutes: Minutes, of community: String, at address: String) -> [UInt8] {
  let summary = minutes.meeting.summary
  return selfContainedFile(
    title: "Compte rendu&nbsp;: \(summary.title), \(summary.day.withoutWeekday) – \(community)",
    styles: styles,
    """
    <main>
    <header>
    <p>Compte rendu · \(community)</p>
    <h1>\(summary.title)</h1>
    \(minutesHead(minutes))
    </header>
    \(minutesContent(minutes))
    </main>
    <footer><p><a href="\(path: .minutes(summary.id))">Ce compte rendu en ligne</a></p></footer>
    """, at: address)
}

private let styles: HTML = """
  body{max-width:44rem}h1{font-size:2rem}h2{margin-top:2.2rem;border-bottom:1px solid}h3{margin:0}.minute{margin-top:1.6rem}\
  .clock{margin:0;opacity:.8}.small{font-size:.9rem}img{max-width:100%;height:auto}\
  @media print{h2,h3,h4,.clock{break-after:avoid}li,tr{break-inside:avoid}}
  """
