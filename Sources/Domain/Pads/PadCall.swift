/// A line by which a pad asks for people or for dates.
struct PadCall: Hashable {
  enum Kind { case signup, datePoll }

  let kind: Kind
  /// What people are asked.
  let question: String
  /// Whether nothing else stands in the line.
  let isWhole: Bool

  init?(_ line: PadLine) {
    let text = line.text
    guard text.unicodeScalars.count <= 600 else { return nil }
    let words = PadText.words(text)
    if Self.wishesDate(words) {
      kind = .datePoll
      (question, isWhole) = Self.withoutTool(text)
    } else if Self.invites(words) || Self.asksWho(words) && text.contains("?") {
      kind = .signup
      (question, isWhole) = Self.question(of: text)
    } else {
      return nil
    }
  }

  /// A line that a person takes for a call, whatever its words.
  init(_ line: PadLine, as kind: Kind) {
    if let call = PadCall(line), call.kind == kind {
      self = call
    } else {
      self.kind = kind
      question = line.text
      isWhole = true
    }
  }

  private static func wishesDate(_ words: [String]) -> Bool {
    words.contains { ["framadate", "doodle", "framadates", "evento"].contains($0) }
      || has(words, ["sondage", "dates"])
      || has(words, ["sondage", "date"])
  }

  /// « Inscrivez-vous ici », « Inscriptions : ».
  private static func invites(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains {
      $0 == "inscrivez" && $1 == "vous" || $0 == "inscrire" && $1 == "ici"
    }
      || ["inscriptions", "inscription"].contains(words.first) && words.count <= 3
  }

  /// « Qui veut y travailler ? »
  private static func asksWho(_ words: [String]) -> Bool {
    guard words.first == "qui", words.count > 1 else { return false }
    let second =
      ["est", "serait", "se", "s", "y"].contains(words[1]) && words.count > 2 ? words[2] : words[1]
    return PadWords.calls.contains(second) || PadWords.calls.contains(words[1]) || second == "joint"
  }

  private static func has(_ words: [String], _ wanted: [String]) -> Bool { wanted.allSatisfy(words.contains) }

  /// The question before the invitation, and whether names or anything else stand behind it.
  private static func question(of text: String) -> (String, Bool) {
    if let mark = text.lastIndex(of: "?") {
      let after = text[text.index(after: mark)...]
      let rest = PadText.words(after).filter {
        !["inscrivez", "vous", "inscription", "inscriptions", "s", "inscrire", "ici"].contains($0)
      }
      return (text[...mark].trimmed, rest.isEmpty)
    }
    let colon = text.lastIndex(of: ":")
    let after = colon.map { text[text.index(after: $0)...].trimmed } ?? ""
    let question = colon.map { text[..<$0].trimmed } ?? text.trimmed
    return (question.isEmpty ? text.trimmed : question, after.isEmpty)
  }

  /// Without « (framadate ?) ».
  private static func withoutTool(_ text: String) -> (String, Bool) {
    guard let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return (text.trimmed, !text.contains("://"))
    }
    let inner = PadText.words(text[open..<close])
    guard wishesDate(inner), inner.count <= 4 else { return (text.trimmed, !text.contains("://")) }
    let kept = (text[..<open].trimmed + " " + text[text.index(after: close)...].trimmed).trimmed
    return (kept.isEmpty ? text.trimmed : kept, true)
  }
}
