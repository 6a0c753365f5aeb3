import Domain
import HTML

/// The whole abécédaire on one page, letter by letter; a long one in parts.
///
/// - Parameters:
///   - entries: the words of the part that is shown.
///   - parts: all parts, by their letters.
///   - shown: the part that is shown; nil while there is no word.
///   - letters: those that have words.
package func wholeAbecedairePage(
  _ entries: [AbecedaireEntry], part shown: ClosedRange<Letter>?, of parts: [ClosedRange<Letter>],
  letters: [Letter], in frame: Frame
) -> HTML {
  let title: HTML = "Tout l’abécédaire"
  return page(
    frame, title: parts.count > 1 ? "Tout l’abécédaire, \(inWords(shown))" : "Tout l’abécédaire",
    at: .under(.abecedaire), description: "Tous les mots de la communauté et ce qu’ils veulent dire.",
    sheets: [.booklet],
    """
    \(pageHead(
      above: #"<a href="\#(path: .abecedaire)">Abécédaire</a>\#(if: parts.count > 1, " · \(inWords(shown))")"#, title,
      below: #"<ul class="jump"><li><a href="\#(path: .booklet)">Livret à imprimer</a></li>\#(abecedaireFiles)</ul>"#))
    \(if: entries.isEmpty, noWord)\(if: !entries.isEmpty, letterList(letters, shown))
    \(letterLeaves(entries))
    \(if: parts.count > 1, around(shown, parts))
    """)
}

let noWord: HTML = #"<p class="soft">Aucun mot n’est encore retenu.</p>"#

/// The letters that have words: each leads to its place, on this page or on that of its part.
private func letterList(_ letters: [Letter], _ shown: ClosedRange<Letter>?) -> HTML {
  """
  <nav aria-label="Lettres"><ul class="initials">\(each: letters, { letter in
    """
    <li><a href="\(if: shown?.contains(letter) != true, "\(path: .wholeAbecedaire(letter))")#lettre-\(letter.small)">\
    \(letter.description)</a></li>

    """
  })</ul></nav>
  """
}

private func around(_ shown: ClosedRange<Letter>?, _ parts: [ClosedRange<Letter>]) -> HTML {
  let index = parts.firstIndex { $0 == shown } ?? 0
  let before = index > 0 ? parts[index - 1] : nil
  let after = index + 1 < parts.count ? parts[index + 1] : nil
  return """
    <nav class="around" aria-label="Suite de l’abécédaire">
    \(some: before, { #"<a href="\#(path: .wholeAbecedaire($0.lowerBound))">\#(capitalized(inWords($0)))</a>"# })
    \(some: after, { #"<a class="after" href="\#(path: .wholeAbecedaire($0.lowerBound))">\#(capitalized(inWords($0)))</a>"# })
    </nav>
    """
}

/// « lettres A à D »
private func inWords(_ letters: ClosedRange<Letter>?) -> String {
  letters.map { letters in lettersInWords(Letter.all.filter(letters.contains)) } ?? ""
}
