import Domain
import HTML

/// What the reader of a word, who is signed in, may do with it.
package struct WordActions: Hashable, Sendable {
  let seal: FormSeal
  let mayWrite: Bool
  let mayPublish: Bool
  let isFollowed: Bool
  /// Who else writes in it at this time.
  let others: [OtherEditor]
  /// When a text of the reader's own was kept for it; nil without one.
  let keptAt: Instant?

  package init(
    seal: FormSeal, mayWrite: Bool, mayPublish: Bool, isFollowed: Bool = false, others: [OtherEditor] = [],
    keptAt: Instant? = nil
  ) {
    self.seal = seal
    self.mayWrite = mayWrite
    self.mayPublish = mayPublish
    self.isFollowed = isFollowed
    self.others = others
    self.keptAt = keptAt
  }
}

/// Nothing for a word of which nothing is to be written.
func wordActions(_ actions: WordActions, on word: Word) -> HTML {
  guard let text = word.text else { return .empty }
  let (name, slug) = (text.document.name, word.summary.slug)
  return """
    <nav class="jump" aria-label="Actions sur ce mot">
    \(if: actions.mayWrite,
      #"<a href="\#(path: .edit(name))">\#(text.isDefined ? "Modifier" : "Écrire la définition")</a>"#)
    <a href="\(path: .history(name, before: nil))">Historique</a>
    </nav>
    \(followButton(.word(slug), isFollowed: actions.isFollowed, actions.seal, about: "ce mot"))
    \(if: actions.mayWrite, "\(kept(actions, name))\(whoWrites(actions.others))")
    """
}

/// The button that makes links of the word, or none any more, with what it does. Nothing for whoever may not, and of a word that
/// is not kept.
func publication(_ word: Word, _ actions: WordActions) -> HTML {
  guard actions.mayPublish, word.summary.place != nil, let text = word.text else { return .empty }
  let (slug, seal) = (word.summary.slug, actions.seal)
  if let since = word.publishedAt {
    return """
      <div class="notice"><p>Publié le \(momentMark(since))&nbsp;: ce mot est un lien dans toutes les pages et les notes du site. \
      Si vous le retirez, les liens disparaissent et aucun texte ne change.</p>
      \(buttonForm(to: .unpublishWord(slug), seal, "Ne plus publier", about: "le mot \(word.summary.text)"))</div>

      """
  }
  guard text.isDefined else {
    return #"<p class="notice">Ce mot pourra être publié quand sa définition sera écrite.</p>"#
  }
  return """
    <div class="notice"><p>Ce mot devient un lien dans toutes les pages et les notes du site.</p>
    \(buttonForm(to: .publishWord(slug), seal, "Publier", about: "le mot \(word.summary.text)"))</div>

    """
}

private func kept(_ actions: WordActions, _ name: DocumentName) -> HTML {
  """
  \(some: actions.keptAt, { keptAt in
    """
    <p class="notice">Vous avez un brouillon pour ce mot, gardé \(moment(keptAt)). \
    <a href="\(path: .edit(name))">Le retrouver</a></p>
    """
  })
  """
}
