extension Schema {
  /// Migration 7. The index holds a copy of what it finds, so that a text can be taken out of it when it is gone from
  /// elsewhere. `Writings.index` alone writes it: SQLite lets no trigger of a schema that is not trusted touch a virtual
  /// table (https://sqlite.org/pragma.html#pragma_trusted_schema).
  static let search: StaticString = """
    -- The words of all that can be searched. The rowid says which thing it is (`SearchRow`).
    CREATE VIRTUAL TABLE search USING fts5 (
      title,
      -- Without marks of Markdown.
      text,
      -- Who may see it and which circles it is in, as words that nobody can type (`SearchFacets`).
      facets,
      tokenize = 'unicode61 remove_diacritics 2',
      prefix = '3 4'
    );

    -- What is still to be done with the index: one row.
    CREATE TABLE search_state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- By which version of the renderer all texts were read for it.
      version INTEGER NOT NULL CHECK (version >= 0),
      -- How far the words of what was destroyed are taken out of it. SQLite 3.40 leaves them in its older parts until these
      -- are merged.
      sweep TEXT NOT NULL CHECK (sweep IN ('done', 'needed', 'begun'))
    ) STRICT;
    INSERT INTO search_state (id, version, sweep) VALUES (1, 0, 'done');
    """
}
