import Domain

/// What several addresses are made of.
extension SitePath {
  static func place(of document: DocumentName) -> String {
    switch document {
    case .page(let slug): "pages/\(slug.text)"
    case .introduction(let slug): "cercles/\(slug.text)"
    case .word(let slug): "mots/\(slug.text)"
    }
  }

  static func place(of thing: Followable) -> String {
    switch thing {
    case .page(let slug): "pages/\(slug.text)"
    case .circle(let slug): "cercles/\(slug.text)"
    case .word(let slug): "mots/\(slug.text)"
    case .meeting(let id): "rencontres/\(id)"
    }
  }

  /// What stands behind the path: the fields that have a value. Names are ASCII.
  static func query(_ fields: (name: String, value: String?)...) -> String {
    var query = ""
    for field in fields {
      guard let value = field.value else { continue }
      query += "\(query.isEmpty ? "?" : "&")\(field.name)=\(value.percentEncoded)"
    }
    return query
  }

  static func query(_ position: Change.Position?) -> String {
    query(("avant", position?.text))
  }
}
