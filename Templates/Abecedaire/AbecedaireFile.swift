import Domain
import HTML

/// The whole abécédaire as one file of HTML that is read without the site, and loads nothing: its styles are in it, its images
/// are links, and its links lead to the site.
///
/// - Parameters:
///   - community: the name of the community.
///   - address: where the site is found from outside, without a last slash.
package func abecedaireFile(_ entries: [AbecedaireEntry], of community: String, at address: String) -> [UInt8]
{
  let letters = Set(entries.map(\.word.letter)).sorted()
  return selfContainedFile(
    title: "L’abécédaire – \(community)", styles: styles,
    """
    <header>
    <p>\(community)</p>
    <h1>L’abécédaire</h1>
    \(some: entries.lastChange, { "<p>Édition du \(dayMark($0))</p>" })
    </header>
    \(letterLinks(letters))
    <main>
    \(if: entries.isEmpty, noWord)\
    \(letterLeaves(entries, images: .linked))
    </main>
    <footer><p><a href="\(path: .wholeAbecedaire(nil))">L’abécédaire en ligne</a></p></footer>
    """, at: address)
}

private func letterLinks(_ letters: [Letter]) -> HTML {
  """
  <nav aria-label="Lettres"><ul>\(each: letters, {
    """
    <li><a href="#lettre-\($0.small)">\($0.description)</a></li>
    """
  })</ul></nav>
  """
}

private let styles: HTML = """
  body{max-width:40rem}h1{font-size:2.5rem;margin:0}h2{font-size:3rem;margin:3rem 0 0}h3{font-size:1.5rem;margin:1.6rem 0 .4rem}\
  h4,h5,h6{margin:1rem 0 .2rem}p,ul,ol{margin:.4rem 0}nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1rem;padding:0;list-style:none}\
  .tag{opacity:.8;font-style:italic}\
  @media print{h1,h2,h3,h4,h5,h6{break-after:avoid}nav,footer{display:none}a{color:inherit;text-decoration:none}\
  p{orphans:3;widows:3}}
  """
