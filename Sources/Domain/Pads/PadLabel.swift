/// A line that says what a part of a pad is, alone or before what it holds: « Participants », « Lieu : la mairie ».
struct PadLabel {
  let role: PadWords.Role
  /// What stands behind the colon; empty when the part is below.
  let content: String

  init?(_ line: PadLine) {
    let text = line.text
    if text.unicodeScalars.count <= 80, let role = Self.role(of: text) {
      self.role = role
      content = ""
      return
    }
    guard let colon = Self.colon(in: text), let role = Self.role(of: text[..<colon]) else { return nil }
    self.role = role
    content = text[text.index(after: colon)...].trimmed
  }

  /// The first colon of a line, near its start.
  static func colon(in text: String) -> String.Index? {
    text.prefix(60).firstIndex { $0 == ":" || $0 == "：" }
  }

  private static func role(of title: some StringProtocol) -> PadWords.Role? {
    let key = PadText.key(title)
    if let role = PadWords.roles[key] { return role }
    // « 3. Décisions », « Participants (8) », « Ordre du jour (12h-13h) »
    let numbered = String(key.unicodeScalars.drop { ("0"..."9").contains($0) })
    if let role = PadWords.roles[numbered] { return role }
    let title = String(title).trimmed
    guard title.hasSuffix(")") || title.hasSuffix("):") || title.hasSuffix(") :"),
      let open = title.lastIndex(of: "("),
      title[open...].contains(where: \.isNumber)
    else { return nil }
    return PadWords.roles[PadText.key(title[..<open])]
  }
}
