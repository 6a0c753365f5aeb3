extension Schema {
  /// Migration 9. To count the links of a large wiki takes longer than a page may take, so they are counted as they come and go.
  /// What fires a trigger lends it its own way with conflicts (https://sqlite.org/lang_createtrigger.html), links come with OR IGNORE
  /// and go by foreign keys: the triggers leave no conflict to be settled.
  static let awaitedNames: StaticString = """
    -- The titles that no page has for those who read the texts that link to them, with how many texts link, whoever may
    -- read those: it says in which order to look at them, and is shown to nobody.
    CREATE TABLE awaited_name (
      -- As in `wiki_link`.
      name TEXT NOT NULL,
      circle TEXT NOT NULL,
      links INTEGER NOT NULL CHECK (links >= 0),
      -- The smaller, the earlier. Beyond 100 texts nobody counts (`AwaitedPage.mostCounted`): those names follow each other
      -- in the alphabet.
      rank INTEGER NOT NULL AS (-min(links, 100)) VIRTUAL,
      PRIMARY KEY (name, circle)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX awaited_name_by_rank ON awaited_name (rank, name, circle);
    INSERT INTO awaited_name (name, circle, links)
      SELECT name, circle, count(*) FROM wiki_link WHERE page_id IS NULL GROUP BY name, circle;

    CREATE TRIGGER wiki_link_begins_to_wait AFTER INSERT ON wiki_link WHEN NEW.page_id IS NULL
    BEGIN
      INSERT INTO awaited_name (name, circle, links) SELECT NEW.name, NEW.circle, 0
        WHERE NOT EXISTS (SELECT 1 FROM awaited_name WHERE name = NEW.name AND circle = NEW.circle);
      UPDATE awaited_name SET links = links + 1 WHERE name = NEW.name AND circle = NEW.circle;
    END;
    CREATE TRIGGER wiki_link_waits_no_more AFTER DELETE ON wiki_link WHEN OLD.page_id IS NULL
    BEGIN
      UPDATE awaited_name SET links = links - 1 WHERE name = OLD.name AND circle = OLD.circle;
      DELETE FROM awaited_name WHERE name = OLD.name AND circle = OLD.circle AND links = 0;
    END;
    -- When a page goes, its links wait again (`ON DELETE SET NULL`).
    CREATE TRIGGER wiki_link_waits_again AFTER UPDATE OF page_id ON wiki_link
    WHEN OLD.page_id IS NOT NULL AND NEW.page_id IS NULL
    BEGIN
      INSERT INTO awaited_name (name, circle, links) SELECT NEW.name, NEW.circle, 0
        WHERE NOT EXISTS (SELECT 1 FROM awaited_name WHERE name = NEW.name AND circle = NEW.circle);
      UPDATE awaited_name SET links = links + 1 WHERE name = NEW.name AND circle = NEW.circle;
    END;
    CREATE TRIGGER wiki_link_never_moves BEFORE UPDATE ON wiki_link
    WHEN NEW.name <> OLD.name OR NEW.circle <> OLD.circle OR NEW.page_id IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a link is deleted and made anew'); END;
    """
}
