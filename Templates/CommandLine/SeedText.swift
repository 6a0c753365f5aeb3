import Domain

/// What the command line says of seeds that cannot be added.
extension CommandLineText {
  /// The whole sentence; `detail` is one of those below.
  package static func badSeed(file: String, line: Int?, detail: String) -> String {
    "\(file)\(line.map { ", ligne \($0)" } ?? "") : \(detail) Rien n’a été ajouté."
  }

  /// Some names stand there already.
  package static func seedsExist(_ names: [String]) -> String {
    let rest = names.count - 3
    let others = rest > 0 ? " et \(rest) \(rest == 1 ? "autre" : "autres")" : ""
    return
      "Ces noms existent déjà : \(names.prefix(3).joined(separator: ", "))\(others). Rien n’a été ajouté."
  }

  package static func seedUnreadable(_ cause: String) -> String { "ne peut pas être lu (\(cause))." }
  package static let seedUnknownName = "ce nom n’est pas attendu ici."
  package static let seedNotUTF8 = "le texte n’est pas en UTF-8."
  package static let seedNoFrontMatter = "l’en-tête doit commencer et finir par une ligne « --- »."
  package static let seedNotAnEntry = "on attend « clé: valeur » ou « - élément »."
  package static let seedParentsInARing = "des cercles se contiennent l’un l’autre."

  package static func seedTooLarge(_ bytes: Int) -> String { "le fichier dépasse \(bytes) octets." }
  package static func seedTooMany(_ files: Int) -> String { "il y a plus de \(files) fichiers." }
  package static func seedRepeatedKey(_ key: String) -> String { "la clé « \(key) » est là deux fois." }
  package static func seedUnknownKey(_ key: String) -> String { "la clé « \(key) » n’existe pas." }
  package static func seedMissingKey(_ key: String) -> String { "la clé « \(key) » manque." }
  package static func seedWrongValue(_ key: String) -> String { "la valeur de « \(key) » n’est pas valable." }
  package static func seedTooManyFields(_ maximum: Int) -> String {
    "il y a plus de \(maximum) parties entre les barres."
  }
  package static func seedNoSuchItem(_ title: String) -> String {
    "« \(title) » n’est pas un point de l’ordre du jour."
  }

  package static func seedRejected(_ problems: [Problem]) -> String {
    problems.map { "« \($0.field) » \(words(for: $0.reason))." }.joined(separator: " ")
  }
}
