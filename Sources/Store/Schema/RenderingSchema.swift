extension Schema {
  /// Migration 10.
  static let renderingWords: StaticString = """
    -- With which words the texts were rendered: what those hear of footnotes who do not see the page. Empty until the program
    -- has said them, which renders the texts again.
    ALTER TABLE rendering ADD COLUMN note TEXT NOT NULL DEFAULT '';
    ALTER TABLE rendering ADD COLUMN notes TEXT NOT NULL DEFAULT '';
    ALTER TABLE rendering ADD COLUMN back TEXT NOT NULL DEFAULT '';
    """
}
