/// A seed: entries between two lines of three hyphens, then a body in Markdown.
///
///     ---
///     title: Stratégie d’animation
///     agenda:
///     - 20 | Retour sur le Cercle des cercles
///       - Quels sont nos prochains pas ?
///     ---
///
///     The body.
package struct SeedFile: Hashable, Sendable {
  /// From the folder of seeds on: `cercles/codev.md`.
  let name: String
  let entries: [SeedEntry]
  /// Without the blank lines around it.
  let body: String
  /// The line where the body begins, from 1.
  let bodyLine: Int
}

/// `key: value`, or `key:` with a list under it.
struct SeedEntry: Hashable, Sendable {
  let key: String
  let line: Int
  /// Empty for a list.
  var text: String
  var items: [SeedItem] = []
}

/// `- field | field`, with the `  - ` lines under it.
struct SeedItem: Hashable, Sendable {
  let line: Int
  let fields: [String]
  var children: [SeedItem] = []

  /// The field, or nothing for one that is left out at the end.
  func field(_ index: Int) -> String { index < fields.count ? fields[index] : "" }
}

extension SeedFile {
  /// The error at an entry of this file, or at the file as a whole when it has no such entry.
  func error(at key: String, _ reason: SeedError.Reason) -> SeedError {
    SeedError(name, entries.first { $0.key == key }?.line, reason)
  }

  /// Refuses the keys that are not in `known`: most are misspelt ones.
  func requireKeys(_ known: Set<String>) throws(SeedError) {
    for entry in entries where !known.contains(entry.key) {
      throw SeedError(name, entry.line, .unknownKey(entry.key))
    }
  }

  /// The text of an entry that must be there.
  func text(_ key: String) throws(SeedError) -> String {
    guard let text = try optionalText(key) else { throw SeedError(name, nil, .missingKey(key)) }
    return text
  }

  /// The text of an entry that may be absent or empty; nil then.
  func optionalText(_ key: String) throws(SeedError) -> String? {
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    guard entry.items.isEmpty else { throw SeedError(name, entry.line, .wrongShape(key)) }
    return entry.text.isEmpty ? nil : entry.text
  }

  /// The value that `make` reads from an entry that must be there.
  func value<Value>(_ key: String, _ make: (String) -> Value?) throws(SeedError) -> Value {
    guard let value = make(try text(key)) else { throw error(at: key, .wrongValue(key)) }
    return value
  }

  /// The value that `make` reads from an entry that may be absent.
  func optionalValue<Value>(_ key: String, _ make: (String) -> Value?) throws(SeedError) -> Value? {
    guard let text = try optionalText(key) else { return nil }
    guard let value = make(text) else { throw error(at: key, .wrongValue(key)) }
    return value
  }

  /// The items of a list of at most `fields` fields each; none if the entry is absent.
  func items(_ key: String, fields: Int = 1) throws(SeedError) -> [SeedItem] {
    guard let entry = entries.first(where: { $0.key == key }) else { return [] }
    guard entry.text.isEmpty else { throw SeedError(name, entry.line, .wrongShape(key)) }
    for item in entry.items where item.fields.count > fields {
      throw SeedError(name, item.line, .tooManyFields(maximum: fields))
    }
    return entry.items
  }

  /// The texts of a list of one field each.
  func list(_ key: String) throws(SeedError) -> [String] { try items(key).map { $0.field(0) } }

  /// The words of an entry, between spaces; none if it is absent.
  func words<Value>(_ key: String, _ make: (String) -> Value?) throws(SeedError) -> [Value] {
    var values: [Value] = []
    for word in try (optionalText(key) ?? "").split(separator: " ") {
      guard let value = make(String(word)) else { throw error(at: key, .wrongValue(key)) }
      values.append(value)
    }
    return values
  }
}
