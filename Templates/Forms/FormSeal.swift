import HTML

/// What every writing form carries besides what is typed: proof that the page came from this site to this browser, and a
/// number by which the same form sent twice counts once.
package struct FormSeal: Hashable, Sendable {
  let token: String
  let number: String

  /// The names of the two fields.
  package static let tokenField = "jeton"
  package static let numberField = "numero"

  /// - Parameters:
  ///   - token: derived from the browser's session.
  ///   - number: random.
  package init(token: String, number: String) {
    self.token = token
    self.number = number
  }
}

extension FormSeal {
  /// The two fields, unseen.
  var fields: HTML { "\(hidden(Self.tokenField, token))\(hidden(Self.numberField, number))" }
}

/// A field that carries `value` unseen. It keeps line breaks: a hidden field's value is not sanitized (HTML, 4.10.5.1.1).
func hidden(_ name: String, _ value: String) -> HTML {
  #"<input type="hidden" name="\#(name)" value="\#(value)">"#
}
