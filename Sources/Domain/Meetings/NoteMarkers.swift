/// What the marked lines of a note ask to be made of them: `→ Zoé : écrire au lieu @30/06` (or `->`, `=>`), `! une décision`,
/// `? une question`. A line may be an entry of a list; one that is quoted or code asks for nothing.
package enum NoteMarkers {
  /// The most that one note proposes.
  package static let mostProposals = 50
  /// The longest line that proposes something, in characters.
  static let longestLine = 1_000

  typealias Text = Substring.UnicodeScalarView

  /// What a note in Markdown proposes, in its order, each kind and text once.
  ///
  /// - Parameter day: that of the meeting, from which dates without a year follow.
  package static func proposals(in source: String, on day: Day) -> [ProposalDraft] {
    var found: [ProposalDraft] = []
    var seen: Set<[String]> = []
    var lines = NoteLines()
    for line in source.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let text = lines.text(of: line), line.count <= longestLine,
        let proposal = proposal(text, on: day), proposal.isKeepable,
        seen.insert([proposal.kind.rawValue, proposal.text]).inserted
      else { continue }
      found.append(proposal)
      if found.count == mostProposals { break }
    }
    return found
  }

  private static func proposal(_ line: Text, on day: Day) -> ProposalDraft? {
    if let rest = ["→", "->", "=>"].lazy.compactMap({ line.after($0) }).first { return task(rest, on: day) }
    if let rest = line.after("!"), begins(rest) { return ProposalDraft(.decision, trimmed(rest)) }
    if let rest = line.after("?"), begins(rest) { return ProposalDraft(.question, trimmed(rest)) }
    return nil
  }

  /// Whether words stand behind a mark: `![…` is an image, `!!!` and `?!` are exclamations.
  private static func begins(_ rest: Text) -> Bool {
    guard let first = rest.first else { return false }
    let properties = first.properties
    return properties.isWhitespace || properties.isAlphabetic || properties.numericType != nil || first == "«"
  }

  /// A name stands before the first colon that a blank follows: the colon of an address has none behind it.
  private static func task(_ text: Text, on day: Day) -> ProposalDraft? {
    let dated = DatedText(text, from: day)
    let colon = dated.text.indices.first { index in
      dated.text[index] == ":"
        && dated.text[index...].dropFirst().first.map(\.properties.isWhitespace) != false
    }
    guard let colon else { return ProposalDraft(.task, trimmed(dated.text), due: dated.day) }
    let isMark = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || "*_@".unicodeScalars.contains(scalar)
    }
    let name = dated.text[..<colon].drop(while: isMark)
    let end = name.lastIndex { !isMark($0) }
    return ProposalDraft(
      .task, trimmed(dated.text[colon...].dropFirst()), owner: end.map { trimmed(name[...$0]) } ?? "",
      due: dated.day)
  }

  /// On one line and without the marks of bold words: a tab is a space.
  private static func trimmed(_ text: Text) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text { line.append(scalar == "\t" ? " " : scalar) }
    return String(line).replacing("**", with: "").trimmed
  }
}

/// The text of a task without its date, which is the last `@` with a day behind it.
private struct DatedText {
  let text: NoteMarkers.Text
  let day: Day?

  init(_ text: NoteMarkers.Text, from first: Day) {
    for index in text.indices.reversed() where text[index] == "@" {
      let before = text[..<index]
      guard before.last.map(\.properties.isWhitespace) ?? true,
        let marked = MarkedDay(text[text.index(after: index)...], from: first)
      else { continue }
      var whole = String.UnicodeScalarView(before)
      whole.append(contentsOf: marked.rest.drop(while: \.properties.isWhitespace))
      self.text = Substring(String(whole)).unicodeScalars
      day = marked.day
      return
    }
    self.text = text
    day = nil
  }
}
