import Domain
import HTML

/// What the reader has typed and not saved yet.
package func unsavedTextsPage(_ texts: [KeptText], now: Instant, seal: FormSeal, in frame: Frame) -> HTML {
  page(
    frame, title: "Mes brouillons", at: .under(.pages),
    scripts: frame.notice == nil ? [] : [.editor],
    """
    \(pageHead(
      above: #"<a href="\#(path: .pages)">Pages</a>"#, "Mes brouillons",
      below: lead(
        "Ce que vous avez commencé à écrire. Vous seul pouvez le lire. Un brouillon se garde \(days)&nbsp;jours.")))
    \(texts.isEmpty
      ? "<p>Vous n’avez aucun brouillon.</p>"
      : #"<ul class="rows">\#(each: texts, { row($0, now: now, seal) })</ul>"#)
    """)
}

private var days: Int { Lifetime.unsavedText / 86_400 }

private func row(_ kept: KeptText, now: Instant, _ seal: FormSeal) -> HTML {
  """
  <li class="row"><div><h2 class="label">\(kept.title)</h2>
  <p class="soft small">\(kept.about) · brouillon gardé \(dayInWords(kept.savedAt, now: now)) · \
  \(counted(kept.text.text.body.unicodeScalars.count, "signe", "signes"))</p>
  \(some: kept.beginning, { "<p>\($0)</p>\n" })\
  \(if: kept.isOrphan, lost(kept))\
  <div class="buttons">\
  \(if: !kept.isOrphan, takeUpButton(kept, kept.path, about: "\(kept.title)")) \
  \(buttonForm(to: .dropUnsavedText(kept.id), seal, "Jeter", about: "\(kept.title)"))</div></div></li>

  """
}

/// The text of a document that its writer sees no more: it is given back as it is.
private func lost(_ kept: KeptText) -> HTML {
  """
  <details><summary>Lire le texte</summary><p class="source">\(kept.text.text.body)</p></details>

  """
}

extension KeptText {
  fileprivate var title: String {
    if let document { return document.title }
    if case .document = text.subject { return "Un texte qui n’est plus accessible" }
    let title = text.title.trimmed
    return title.isEmpty ? "Une page sans titre" : title
  }

  fileprivate var about: HTML {
    switch document?.name {
    case .page: "Page"
    case .introduction: "Présentation d’un cercle"
    case .word: "Mot de l’abécédaire"
    case nil: isOrphan ? "Page ou cercle" : "Nouvelle page"
    }
  }

  /// Whether it is for a document that is gone, or that its writer sees no more.
  fileprivate var isOrphan: Bool {
    if case .document = text.subject { document == nil } else { false }
  }

  fileprivate var path: SitePath {
    document.map { .edit($0.name) } ?? .newPage(title: nil, circle: nil, model: nil)
  }

  /// The first words, to know it again; nil when there are none.
  fileprivate var beginning: String? {
    let start = text.text.body.prefix(500).split(whereSeparator: \.isNewline).first?.trimmed ?? ""
    guard !start.isEmpty else { return nil }
    return start.count > 120 ? start.prefix(120) + "…" : start
  }
}
