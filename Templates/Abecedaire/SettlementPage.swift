import Domain
import HTML

/// The form that settles a tie with what is typed into it, as typed.
package struct SettlementForm: Hashable, Sendable {
  /// Which of the two ways: a second vote, or a decision.
  package enum Way: String {
    case vote, decision = "choix"
  }

  package static let wayField = "maniere"
  package static let wordsField = "words"
  package static let reasonField = "reason"
  package static let dayField = "closes-at"
  package static let hourField = "closes-at-hour"
  package static let seenField = "vu"

  package let way: Way?
  /// The rows of the words that are ticked, in the order of the page.
  package let words: [Int]
  package let reason: String
  package var day: String
  package var hour: String
  /// How its sender saw the vote, see `LetterVoteForm.seen`.
  package let seen: String

  package init() {
    (way, words, reason, day, hour, seen) = (nil, [], "", "", "", "")
  }

  /// The form as it was sent.
  package init(fields values: (String) -> [String]) {
    let (day, hour) = (values(Self.dayField).first ?? "", values(Self.hourField).first ?? "")
    way = values(Self.wayField).first.flatMap(Way.init(rawValue:))
    words = values(Self.wordsField).compactMap { Int($0) }
    reason = values(Self.reasonField).first ?? ""
    self.day = Day(typed: day)?.iso ?? day
    self.hour = TimeOfDay(typed: hour)?.iso ?? hour
    seen = values(Self.seenField).first ?? ""
  }

  /// When a second vote closes by itself; nil where no hour is typed, or none that can be read.
  package var closesAt: Instant? { TypedMoment(day: day, hour: hour).instant }

  /// What must be mended before anything is done.
  package var problems: [Problem] {
    switch way {
    case .vote: TypedMoment(day: day, hour: hour).problems(Self.dayField, Self.hourField)
    case .decision: SettlementDraft(words: words, reason: reason).problems
    case nil: [Problem("", .changed)]
    }
  }
}

/// The page on which the words of a letter are chosen that its votes did not tell.
///
/// - Parameter result: of the letter; tied, or with too few voters.
package func settlementPage(
  _ result: LetterResult, of batch: Batch, _ form: SettlementForm, problems: [Problem], seal: FormSeal,
  in frame: Frame
) -> HTML {
  let title = "Départager la lettre \(result.letter)"
  let isSecond = result.rounds.count > 1
  return page(
    frame, title: title, at: .under(.abecedaire), sheets: [.abecedaire], problems: problems,
    """
    \(pageHead(above: wayBack(batch), "\(title)", below: lead(why(result))))
    \(if: result.standing == .tied && !isSecond, section("Un second vote", secondVote(result, batch, form, problems, seal)))
    \(if: result.standing == .tooFew, again(result.letter))
    \(section("Une décision", decision(result, batch, form, problems, seal)))
    """)
}

/// The tie in words.
private func why(_ result: LetterResult) -> HTML {
  guard let decision = result.decision, result.standing == .tied, let tally = result.rounds.last?.tally else {
    return "\(tooFewInWords(result.rounds.last?.vote))"
  }
  let names = decision.tied.compactMap { result.word($0)?.inWords }
  let voices = tally.lines.first { $0.word == decision.tied.first }?.voices ?? 0
  return """
    \(wordsInWords(names)) ont chacun \(voicesInWords(voices))\(if: result.rounds.count > 1, " au second vote")&nbsp;: \
    il reste \(decision.open == 1 ? "une place" : "\(decision.open)\u{A0}places") pour ces \(names.count)\u{A0}mots.
    """
}

private func secondVote(
  _ result: LetterResult, _ batch: Batch, _ form: SettlementForm, _ problems: [Problem], _ seal: FormSeal
) -> HTML {
  let shown = form.way == .vote ? problems : []
  let open = result.decision?.open ?? 1
  let voices = min(result.rounds[0].vote.rule.voices, open)
  return """
    <p>On vote de nouveau, entre ces mots seulement, avec \(voices == 1 ? "une voix" : "\(voices)\u{A0}voix") par personne. \
    Sans jour, quelqu’un le clôt à la main. Cela ne se défait pas.</p>
    \(Templates.form(
      to: .batch(.settle(batch.id, result.letter)), seal, button: "Ouvrir le second vote",
      problems: problemSummary(shown, [dayField, hourField]),
      """
      \(hidden(SettlementForm.wayField, SettlementForm.Way.vote.rawValue))\
      \(hidden(SettlementForm.seenField, LetterVoteForm.seen(result.rounds.last?.vote)))
      <fieldset class="moment"><legend>Clôture</legend>\(dayField.with(form.day, shown))\(hourField.with(form.hour, shown))</fieldset>
      """))
    """
}

private func again(_ letter: Letter) -> HTML {
  section(
    "Voter encore",
    """
    <p>Le vote peut reprendre, avec les bulletins déjà donnés&nbsp;: \
    <a href="\(path: .batch(.letterVote(letter, .reopen)))">rouvrir le vote</a>.</p>
    """)
}

private func decision(
  _ result: LetterResult, _ batch: Batch, _ form: SettlementForm, _ problems: [Problem], _ seal: FormSeal
) -> HTML {
  let shown = form.way == .decision ? problems : []
  let (words, open) = choice(result)
  let wrong = shown.filter { $0.field == SettlementForm.wordsField }
  let exact = result.standing == .tied
  let hint: HTML =
    exact
    ? "Cochez \(open == 1 ? "un mot" : "\(open)\u{A0}mots")."
    : "Cochez \(open == 1 ? "un mot" : "de 1 à \(open)\u{A0}mots"), gardés dans cet ordre."
  return """
    <p>Les mots sont retenus par décision. La raison et votre nom sont écrits dans le procès-verbal. Cela ne se défait pas.</p>
    \(Templates.form(
      to: .batch(.settle(batch.id, result.letter)), seal, button: "Retenir ces mots",
      problems: problemSummary(shown, [wordsField, reasonField]),
      """
      \(hidden(SettlementForm.wayField, SettlementForm.Way.decision.rawValue))\
      \(hidden(SettlementForm.seenField, LetterVoteForm.seen(result.rounds.last?.vote)))
      <fieldset class="field\(if: !wrong.isEmpty, " wrong")" id="words" tabindex="-1" aria-describedby="words-aide"><legend>Mots à retenir</legend>
      <p class="hint" id="words-aide">\(hint)</p>\(if: !wrong.isEmpty, #"<p class="problem">\#(hint)</p>"#)
      \(each: words, { word in
        """
        <label class="check"><input type="checkbox" name="\(SettlementForm.wordsField)" value="\(word.id)"\
        \(if: form.words.contains(word.id), " checked")> <span>\(word.inWords)</span></label>

        """
      })</fieldset>
      \(reasonField.with(form.reason, shown))
      """))
    """
}

/// The words among which is chosen, and how many are kept at most.
private func choice(_ result: LetterResult) -> (words: [BallotWord], open: Int) {
  guard result.standing == .tied, let decision = result.decision else {
    let last = result.rounds.last
    return (last?.words ?? [], last?.vote.rule.kept ?? 1)
  }
  return (decision.tied.compactMap(result.word), decision.open)
}

private let dayField = Field(
  name: SettlementForm.dayField, label: "Jour", kind: .day, isRequired: false,
  sayings: [.malformed: "Ce jour n’existe pas. Écrivez-le comme 30/06/2027."])

private let hourField = Field(
  name: SettlementForm.hourField, label: "Heure de Paris", kind: .time, isRequired: false,
  sayings: [.malformed: "Cette heure n’existe pas. Écrivez-la comme 18h00."])

private let wordsField = Field(name: SettlementForm.wordsField, label: "Mots à retenir")

private let reasonField = Field(
  name: SettlementForm.reasonField, label: "Raison", kind: .lines(3), maximum: TextLimit.sentence)
