import Domain
import HTML

extension BatchStage {
  /// The stage in words.
  package var inWords: String {
    switch self {
    case .planned: "à venir"
    case .proposing: "propositions ouvertes"
    case .grouping: "regroupement des propositions"
    case .voting: "vote ouvert"
    case .settling: "départage des voix"
    case .defining: "mots retenus, définitions en cours"
    case .published: "mots retenus et définis"
    }
  }

  /// The look of the batch's letters: a full disc, a ring or a dashed ring.
  var look: LetterLook {
    if self == .planned { return .waiting }
    return showsOutcome ? .kept : .open
  }
}

/// What can be seen of a letter from afar.
enum LetterLook: String {
  case kept, open, waiting

  var inWords: String {
    switch self {
    case .kept: "mots retenus"
    case .open: "en cours"
    case .waiting: "à venir"
    }
  }
}

/// « Lettres A à D », with the stage.
///
/// - Parameter isLink: whether the letters lead to their batch.
func batchTitle(_ batch: Batch, isLink: Bool = false) -> HTML {
  let letters = capitalized(lettersInWords(batch.letters))
  return """
    \(isLink ? #"<a href="\#(path: .batch(.batch(batch.id)))">\#(letters)</a>"# : "\(letters)") \
    <span class="tag \(batch.stage.showsOutcome ? "on" : "")">\(batch.stage.inWords)</span>
    """
}

/// The letters of a batch, each with those of `words` that are its own.
func glossary(_ letters: [Letter], _ words: [WordSummary]) -> HTML {
  """
  <div class="glossary">\(each: letters, { letter in
    glossaryEntry(letter, words.filter { $0.letter == letter })
  })</div>
  """
}

private func glossaryEntry(_ letter: Letter, _ words: [WordSummary]) -> HTML {
  """
  <div><h3><a href="\(path: .letter(letter))">\(letter.description)</a></h3>
  \(if: !words.isEmpty, wordLinks(words))</div>

  """
}

/// Words as a plain list of links.
func wordLinks(_ words: [WordSummary]) -> HTML {
  """
  <ul class="words">\(each: words, { word in
    #"<li><a href="\#(path: .word(word.slug))">\#(word.text)</a></li>"#
  })</ul>
  """
}
