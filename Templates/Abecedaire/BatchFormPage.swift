import Domain
import HTML

/// What the form of a batch may offer.
package struct BatchChoices: Sendable {
  /// The batch that is changed; nil for a new one.
  package let batch: Batch?
  /// The letters that no other batch has.
  package let free: [Letter]
  /// Those of its own that have words, and stay.
  package let staying: Set<Letter>
  /// Whether a vote has opened, so that the rule stays.
  package let hasVoted: Bool

  package init(batch: Batch?, free: [Letter], staying: Set<Letter>, hasVoted: Bool) {
    self.batch = batch
    self.free = free
    self.staying = staying
    self.hasVoted = hasVoted
  }

  /// The stages that may still be given an hour.
  var coming: [BatchStage] {
    BatchStage.scheduled.filter { stage in
      guard let batch else { return true }
      return batch.stage.awaits(stage) && (stage != batch.stage || batch.hours[stage] != nil)
    }
  }
}

/// The form that prepares a batch, or changes one.
package func batchFormPage(
  _ form: BatchForm, _ choices: BatchChoices, problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  let fields = BatchFields(choices: choices, problems: problems)
  let title = choices.batch.map { "Modifier les \(lettersInWords($0.letters))" } ?? "Préparer des lettres"
  return page(
    frame, title: title, at: .under(.abecedaire), sheets: [.abecedaire], problems: problems,
    """
    \(pageHead(
      above: choices.batch.map(wayBack) ?? #"<a href="\#(path: .abecedaire)">Abécédaire</a>"#, "\(title)",
      below: choices.batch == nil
        ? lead("Des lettres qui avancent ensemble\u{A0}: on propose des mots, on les regroupe, on vote, on définit.")
        : .empty))
    \(Templates.form(
      to: .batch(choices.batch.map { .editBatch($0.id) } ?? .newBatch), seal,
      button: choices.batch == nil ? "Préparer ces lettres" : "Enregistrer",
      problems: problemSummary(problems, fields.all), fields.html(form)))
    """)
}

/// The fields of a batch.
private struct BatchFields {
  let choices: BatchChoices
  let problems: [Problem]

  func html(_ form: BatchForm) -> HTML {
    """
    \(hidden(BatchForm.Entry.version.rawValue, form[.version]))\(letters(form))\
    \(intention.with(form[.intention], problems))
    \(choices.hasVoted
      ? fieldset("La règle du vote", "<p class=\"hint\">Un vote a été ouvert\u{A0}: la règle ne change plus.</p>\(some: choices.batch, { sentences($0.rule.sentences) })")
      : fieldset("La règle du vote", rule(form)))
    \(if: !choices.coming.isEmpty, fieldset("Les heures", hours(form)))
    """
  }

  var all: [Field] {
    [
      Field(name: BatchForm.letters, label: "Lettres", sayings: letterSayings), intention, voices, kept,
      least,
    ]
      + [Field(name: BatchForm.Entry.ballot.rawValue, label: "Bulletins")]
      + choices.coming.flatMap { [day($0), hour($0)] }
  }

  private var letterSayings: [Problem.Reason: HTML] {
    [
      .missing: "Cochez au moins une lettre.",
      .taken: "L’une de ces lettres est à d’autres, ou a déjà des mots et reste ici. Choisissez de nouveau.",
    ]
  }

  private func letters(_ form: BatchForm) -> HTML {
    let wrong = problems.filter { $0.field == BatchForm.letters }
    let staying = choices.batch?.letters.filter(choices.staying.contains) ?? []
    let open = choices.free.filter { !staying.contains($0) }
    return """
      <fieldset class="field\(if: !wrong.isEmpty, " wrong")" id="letters" tabindex="-1"><legend>Lettres</legend>
      \(each: wrong, { #"<p class="problem">\#(letterSayings[$0.reason] ?? reasonWords($0.reason))</p>"# })\
      \(if: !staying.isEmpty, """
        <p class="hint">\(capitalized(lettersInWords(staying)))\u{A0}: \(staying.count == 1 ? "elle a" : "elles ont") déjà des mots, et \(staying.count == 1 ? "reste" : "restent") ici.\
        \(each: staying, { hidden(BatchForm.letters, $0.small) })</p>
        """)\
      \(if: open.isEmpty && staying.isEmpty, #"<p class="soft">Toutes les lettres sont déjà prises.</p>"#)\
      <div class="boxes">\(each: open, { letter in
        """
        <label class="check"><input type="checkbox" name="\(BatchForm.letters)" value="\(letter.small)"\
        \(if: form.letters.contains(letter), " checked")> <span>\(letter.description)</span></label>

        """
      })</div></fieldset>

      """
  }

  private func rule(_ form: BatchForm) -> HTML {
    """
    \(voices.with(form[.voices], problems))\(kept.with(form[.kept], problems))
    <fieldset class="field" id="ballot" tabindex="-1"><legend>Bulletins</legend>
    \(each: BallotKind.allCases, { kind in
      """
      <label class="check"><input type="radio" name="\(BatchForm.Entry.ballot.rawValue)" value="\(kind.rawValue)"\
      \(if: form[.ballot] == kind.rawValue, " checked")> <span>\(kind.sentence)</span></label>

      """
    })</fieldset>
    \(least.with(form[.leastVoters], problems))\
    \(checkbox(BatchForm.Entry.hasInbox.rawValue, "Recevoir les propositions avant de les montrer", isOn: form[.hasInbox] == FormValue.yes,
      hint: "Une personne qui anime accepte ou refuse chaque mot proposé."))\
    \(checkbox(BatchForm.Entry.revealsByHand.rawValue, "Révéler les résultats à la main", isOn: form[.revealsByHand] == FormValue.yes,
      hint: "Lettre par lettre, par exemple en rencontre. Sinon, ils sont montrés dès la clôture."))
    """
  }

  private func hours(_ form: BatchForm) -> HTML {
    """
    <p class="hint">À l’heure de Paris. Une étape sans heure commence quand quelqu’un le dit.</p>
    \(each: choices.coming, { stage in
      """
      <fieldset class="field moment"><legend>\(stage.begins)</legend>
      \(day(stage).with(form.day(stage), problems))\(hour(stage).with(form.time(stage), problems))</fieldset>

      """
    })
    """
  }

  private var intention: Field {
    Field(
      name: BatchForm.Entry.intention.rawValue, label: "Intention", kind: .lines(4),
      maximum: BatchDraft.longestIntention,
      isRequired: false, hint: "En une ou deux phrases.")
  }

  private var voices: Field {
    Field(
      name: BatchForm.Entry.voices.rawValue, label: "Voix par personne et par lettre",
      kind: .number(VoteRule.numbers))
  }

  private var kept: Field {
    Field(
      name: BatchForm.Entry.kept.rawValue, label: "Mots retenus par lettre", kind: .number(VoteRule.numbers))
  }

  private var least: Field {
    Field(
      name: BatchForm.Entry.leastVoters.rawValue, label: "Nombre minimal de votants par lettre",
      kind: .number(VoteRule.voterNumbers),
      hint:
        "En dessous, les voix d’une lettre ne sont montrées à personne. Trois au moins pour des bulletins détachés."
    )
  }

  private func day(_ stage: BatchStage) -> Field {
    Field(
      name: stage.rawValue, label: "Jour", kind: .day, isRequired: false,
      sayings: [
        .malformed: "Ce jour n’existe pas. Écrivez-le comme 30/06/2027.",
        .past: "Cette étape doit venir après celle d’avant, et plus tard que maintenant.",
      ])
  }

  private func hour(_ stage: BatchStage) -> Field {
    Field(
      name: BatchForm.hourField(stage), label: "Heure", kind: .time, isRequired: false,
      sayings: [.malformed: "Cette heure n’existe pas. Écrivez-la comme 18h00."])
  }
}

extension BatchStage {
  /// What its hour does.
  fileprivate var begins: HTML {
    switch self {
    case .proposing: "On commence à proposer"
    case .grouping: "On cesse de proposer, on regroupe"
    case .voting: "Le vote s’ouvre"
    case .settling: "Le vote se clôt"
    case .published: "Les mots sont publiés"
    case .planned, .defining: .empty
    }
  }
}
