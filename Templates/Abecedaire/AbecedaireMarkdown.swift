import Domain

/// The whole abécédaire as a text in Markdown: a title for each letter, one for each word, and below it what is written of it as
/// it is written, with its headings under the word's.
///
/// - Parameters:
///   - community: the name of the community.
///   - address: where the site is found from outside, without a last slash.
package func abecedaireMarkdown(_ entries: [AbecedaireEntry], of community: String, at address: String)
  -> String
{
  var parts = ["# L’abécédaire", "\(escaped(community)) <\(address)\(SitePath.wholeAbecedaire(nil).text)>"]
  var letter: Letter?
  for entry in entries {
    if entry.word.letter != letter { parts.append("## \(entry.word.letter)") }
    letter = entry.word.letter
    parts += lines(of: entry, at: address)
  }
  if entries.isEmpty { parts.append("Aucun mot n’est encore retenu.") }
  return parts.joined(separator: "\n\n") + "\n"
}

private func lines(of entry: AbecedaireEntry, at address: String) -> [String] {
  let word = entry.word
  let synonym = word.synonym.map { " (\(escaped($0)))" } ?? ""
  let lines = [
    "### \(escaped(word.text))\(synonym)", "<\(address)\(SitePath.word(word.slug).text)>",
    entry.publishedAt == nil ? "*Définition en cours.*" : "",
    TextUnderWord(entry.source, name: word.slug.text).text,
  ]
  return lines.filter { !$0.isEmpty }
}

/// The whole abécédaire as a table: a row for each word, below the names of the columns.
///
/// - Parameter address: where the site is found from outside, without a last slash.
package func abecedaireRows(_ entries: [AbecedaireEntry], at address: String) -> [[String]] {
  let head = [
    "lettre", "place", "mot", "synonyme", "definition", "argument", "origine", "adresse", "publie_le",
  ]
  return [head]
    + entries.map { entry in
      let (word, text) = (entry.word, WordText(entry.source))
      return [
        "\(word.letter)", word.place.map { "\($0)" } ?? "", word.text, word.synonym ?? "", text.definition,
        text.argument, text.origin, address + SitePath.word(word.slug).text,
        entry.publishedAt?.inParis.day.iso ?? "",
      ]
    }
}
