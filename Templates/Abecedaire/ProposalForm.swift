import Domain
import HTML

/// The form that proposes a word, as it is typed.
package struct ProposalForm: Hashable, Sendable {
  package let draft: WordProposalDraft
  package let choice: ProposalChoice

  /// The names of its fields.
  package enum Entry: String {
    case word, reason, named
    /// The buttons of whoever was asked whether the word is one that is there: its row, or that it is none of them.
    case same, another
    /// The word about which they were asked.
    case asked
  }

  /// An empty form.
  package init() { self.init { _ in "" } }

  /// - Parameter field: what was sent, by the name of the field.
  package init(_ field: (String) -> String) {
    func value(_ entry: Entry) -> String { field(entry.rawValue) }
    draft = WordProposalDraft(
      typed: value(.word).trimmed, reason: value(.reason), isNamed: value(.named) == FormValue.yes)
    // Whoever has typed another word since has not been asked about that one.
    if !value(.asked).isEmpty, value(.asked) == draft.typed {
      choice =
        value(.another) == FormValue.yes ? .another : Int(value(.same)).map(ProposalChoice.same) ?? .notAsked
    } else {
      choice = .notAsked
    }
  }
}

/// The form, with the words that may be the same as the one typed, where there are any.
func proposalForm(
  _ form: ProposalForm, to path: SitePath, _ letters: [Letter], alike: [ProposedWord], problems: [Problem],
  _ seal: FormSeal
) -> HTML {
  let (word, reason) = (wordField(letters), reasonField)
  let fields: HTML = """
    \(word.with(form.draft.typed, problems))\(reason.with(form.draft.reason, problems))\
    \(checkbox(
      ProposalForm.Entry.named.rawValue, "Afficher mon nom à côté de ce mot", isOn: form.draft.isNamed,
      hint: "Sans cela, personne ne voit qui l’a proposé."))
    """
  let summary = problemSummary(problems, [word, reason])
  if alike.isEmpty {
    return Templates.form(to: path, seal, button: "Proposer ce mot", problems: summary, fields)
  }
  return """
    <form class="form" method="post" action="\(path: path)" novalidate>
    \(seal.fields)\(hidden(ProposalForm.Entry.asked.rawValue, form.draft.typed))\(summary)
    \(fields)
    \(fieldset("Ce mot ressemble à…", """
      <ul class="rows">\(each: alike, alikeRow)</ul>
      <p class="send"><button class="main" name="\(ProposalForm.Entry.another.rawValue)" value="\(FormValue.yes)">\
      C’est un autre mot&nbsp;: le proposer</button></p>
      """))
    </form>
    """
}

private func alikeRow(_ word: ProposedWord) -> HTML {
  """
  <li class="row"><div><p><strong><a href="\(path: .word(word.slug))">\(spelled(word.spelling))</a></strong></p>\(backers(word.proposals))
  <p class="same"><button name="\(ProposalForm.Entry.same.rawValue)" value="\(word.id)">C’est le même&nbsp;: je le soutiens aussi\
  <span class="hidden">&nbsp;: \(word.spelling.text)</span></button></p></div></li>

  """
}

private func wordField(_ letters: [Letter]) -> Field {
  let names = letters.map(\.description)
  return Field(
    name: ProposalForm.Entry.word.rawValue, label: "Votre mot",
    hint: "Un synonyme peut suivre entre parenthèses, par exemple\u{A0}: Archipel (îles).",
    sayings: [
      .malformed: "Un mot commence par une lettre de A à Z. L’article ne compte pas.",
      .unknown: "Ce mot ne commence pas par \(enumerated(names, "ou")). Proposez-le quand viendra sa lettre.",
      .taken: "Vous avez déjà proposé ce mot.",
    ])
}

private var reasonField: Field {
  Field(
    name: ProposalForm.Entry.reason.rawValue, label: "Pourquoi ce mot", kind: .lines(3),
    maximum: TextLimit.sentence, isRequired: false, hint: "Tout le monde pourra le lire.")
}
