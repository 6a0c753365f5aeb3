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
  let bytes = HTML.page {
    """
    <!doctype html>
    <html lang="fr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>L’abécédaire – \(community)</title>
    <style>\(styles)</style>
    </head>
    <body>
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
    </body>
    </html>

    """
  }
  return madeAbsolute(bytes, at: address)
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

/// What a page of text needs, on a screen and on paper.
private let styles: HTML = """
  html{color-scheme:light dark}body{margin:0 auto;max-width:40rem;padding:1.5rem;font:1rem/1.55 Georgia,serif;\
  overflow-wrap:break-word}h1,h2,h3,h4,h5,h6{line-height:1.2;break-after:avoid}h1{font-size:2.5rem;margin:0}\
  h2{font-size:3rem;margin:3rem 0 0}h3{font-size:1.5rem;margin:1.6rem 0 .4rem}h4,h5,h6{margin:1rem 0 .2rem}\
  p,ul,ol{margin:.4rem 0}nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1rem;padding:0;list-style:none}\
  .soft,.tag,footer{opacity:.8}.tag{font-style:italic}pre{white-space:pre-wrap}table{border-collapse:collapse}\
  th,td{border:1px solid;padding:.3em .6em}\
  @media print{body{max-width:none;padding:0;font-size:10.5pt}nav,footer{display:none}a{color:inherit;text-decoration:none}\
  p{orphans:3;widows:3}}
  """
