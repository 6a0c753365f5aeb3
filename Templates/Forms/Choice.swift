import Domain
import HTML

/// One of several values, as a list that opens.
struct Choice {
  let name: String
  let label: HTML
  var hint = HTML.empty
  /// Value and words, in order.
  let options: [(value: String, words: HTML)]
  /// What a reason means for this list, where the words for all fields do not do.
  var sayings: [Problem.Reason: HTML] = [:]
  /// Tells fields of the same name apart that stand on one page; the name where it is nil.
  var id: String?

  /// The list with what was chosen, and with its problems in words, linked to it.
  func with(_ chosen: String, _ problems: [Problem] = []) -> HTML {
    let wrong = problems.filter { $0.field == name }.map { sayings[$0.reason] ?? reasonWords($0.reason) }
    return labelled(id ?? name, label, hint: hint, wrong: wrong) { links in
      """
      <select id="\(id ?? name)" name="\(name)"\(links)>\
      \(each: options, { option in
        #"<option value="\#(option.value)"\#(if: option.value == chosen, " selected")>\#(option.words)</option>"#
      })</select>
      """
    }
  }
}

/// What a yes and a no are sent as.
package enum FormValue {
  package static let yes = "oui"
  package static let no = "non"
}

/// A box to tick, for a yes or a no. The value sent is `oui`.
func checkbox(_ name: String, _ label: HTML, isOn: Bool, hint: HTML = .empty) -> HTML {
  """
  <div class="field"><label class="check"><input type="checkbox" id="\(name)" name="\(name)" value="\(FormValue.yes)"\
  \(if: isOn, " checked")\(if: !hint.isEmpty, #" aria-describedby="\#(name)-aide""#)> <span>\(label)</span></label>
  \(if: !hint.isEmpty, #"<p class="hint" id="\#(name)-aide">\#(hint)</p>"#)</div>

  """
}

/// Fields that belong together, under a title of their own.
func fieldset(_ title: HTML, _ content: HTML) -> HTML {
  "<fieldset><legend>\(title)</legend>\n\(content)</fieldset>\n"
}
