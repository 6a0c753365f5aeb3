import Domain
import HTML

/// One of several values, all in view, each with a sentence that says what it means.
struct ExplainedChoice {
  let name: String
  let legend: HTML
  let options: [ExplainedOption]

  /// The choice with the value chosen, and with its problems in words. The first entry has the field's name as its
  /// anchor, so that a summary of problems leads to something that can be ticked.
  func with(_ chosen: String, _ problems: [Problem] = []) -> HTML {
    let wrong = problems.filter { $0.field == name }
    return """
      <fieldset class="field\(if: !wrong.isEmpty, " wrong")"\
      \(if: !wrong.isEmpty, #" aria-describedby="\#(name)-erreur""#)><legend>\(legend)</legend>
      \(if: !wrong.isEmpty, problemWords(wrong))\
      \(each: options.enumerated(), { entry($1, isFirst: $0 == 0, isChosen: $1.value == chosen) })</fieldset>

      """
  }

  private func problemWords(_ wrong: [Problem]) -> HTML {
    """
    <p class="problem" id="\(name)-erreur">\(each: wrong, { "\(reasonWords($0.reason)) " })</p>

    """
  }

  private func entry(_ option: ExplainedOption, isFirst: Bool, isChosen: Bool) -> HTML {
    """
    <label class="check"><input type="radio" id="\(name)\(if: !isFirst, "-\(option.value)")" name="\(name)" \
    value="\(option.value)" aria-describedby="\(name)-\(option.value)-aide"\(if: isChosen, " checked")> \
    <span>\(capitalized(option.words))</span></label>
    <p class="hint" id="\(name)-\(option.value)-aide">\(option.meaning)</p>

    """
  }
}

extension ExplainedChoice {
  /// What a summary of problems calls it, and where it leads.
  var asField: Field { Field(name: name, label: legend) }
}

extension Choice {
  /// What a summary of problems calls it, and where it leads.
  var asField: Field { Field(name: name, label: label, sayings: sayings, id: id) }
}

/// An entry of an explained choice.
struct ExplainedOption {
  /// What the form sends; ASCII that needs no escaping in an anchor.
  let value: String
  let words: String
  let meaning: HTML
}
