import Domain
import HTML

/// One labelled field of a form. Its name is the one that problems carry.
///
/// A field that is kept in a constant holds literals without holes only: a piece of page does not outlive its page.
struct Field {
  /// What is typed into it, for the browser's keyboard and its memory (HTML, 4.10.18.7).
  enum Kind {
    case text
    /// The reader's own name, which the browser may know.
    case personName
    /// The reader's own first name.
    case givenName
    /// A code that is read aloud.
    case code
    /// The reader's own address.
    case email
    /// The address by which one signs in.
    case username
    /// Another's address: the browser must not offer the reader's own.
    case otherEmail
    case search
    case newPassword
    case currentPassword
    case number(ClosedRange<Int>)
    /// A day, as ISO 8601 writes it.
    case day
    /// An hour on the clock, as ISO 8601 writes it.
    case time
    /// Several lines, so many shown.
    case lines(Int)
    /// The same for a text from elsewhere: the server tells that it is too long, and the browser does not cut it without a word.
    case pasted(Int)
  }

  let name: String
  let label: HTML
  var kind = Kind.text
  /// The most characters; said before typing, refused by the server.
  var maximum = TextLimit.line
  /// Whether the most is said; not for what nobody reaches, where there are many such fields.
  var saysMaximum = true
  var isRequired = true
  /// What to know before typing.
  var hint = HTML.empty
  /// What a reason means for this field, where the words for all fields do not do.
  var sayings: [Problem.Reason: HTML] = [:]
  /// Tells fields of the same name apart that stand on one page; the name where it is nil.
  var id: String?
  /// The anchor of the `datalist` with what may be meant; nil for none.
  var suggestions: String?
  /// The anchor of the form that it is sent with; nil for the one that it stands in.
  var form: String?
}

extension Field {
  /// The field with what was typed, and with its problems in words, linked to it. A password is never given back.
  func with(_ value: String = "", _ problems: [Problem] = []) -> HTML {
    labelled(anchor, label, isRequired: isRequired, hint: "\(hint)\(limit)", wrong: wrong(problems)) {
      links in
      control(value, "\(links)\(if: isRequired, " required")")
    }
  }

  /// Where the summary of problems leads.
  var anchor: String { id ?? name }

  /// What `reason` means here.
  func words(for reason: Problem.Reason) -> HTML {
    if let own = sayings[reason] { return own }
    return switch (reason, kind) {
    case (.malformed, .email), (.malformed, .username), (.malformed, .otherEmail):
      "Cette adresse n’est pas complète. Écrivez-la comme prenom.nom@exemple.fr."
    case (.wrong, .currentPassword):
      "Ce n’est pas votre mot de passe. Vérifiez les majuscules, puis recommencez."
    default: reasonWords(reason)
    }
  }

  private func wrong(_ problems: [Problem]) -> [HTML] {
    problems.filter { $0.field == name }.map { words(for: $0.reason) }
  }

  /// What may be typed, said beforehand (RGAA 4.1, 11.10).
  private var limit: HTML {
    switch kind {
    case .search, .number, .day, .time, .currentPassword, .username: .empty
    case .newPassword:
      "De \(NewPassword.minimum) à \(NewPassword.maximum) caractères. Une phrase convient très bien."
    case .email, .otherEmail: "Par exemple prenom.nom@exemple.fr. \(atMost(EmailAddress.maximumLength))"
    case .code: .empty
    case .text, .personName, .givenName, .lines, .pasted:
      saysMaximum ? "\(if: !hint.isEmpty, " ")\(atMost(maximum))" : .empty
    }
  }

  private func control(_ value: String, _ shared: HTML) -> HTML {
    let line: HTML =
      #"id="\#(anchor)" name="\#(name)"\#(some: form, { #" form="\#($0)""# })\#(shared)"#
    let list: HTML = #"\#(some: suggestions, { #" list="\#($0)""# })"#
    let text: HTML = #"\#(line)\#(list) maxlength="\#(maximum)" value="\#(value)""#
    return switch kind {
    case .text: #"<input type="text" \#(text)>"#
    case .personName: #"<input type="text" autocomplete="name" \#(text)>"#
    case .givenName: #"<input type="text" autocomplete="given-name" \#(text)>"#
    case .code:
      #"<input type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" \#(text)>"#
    case .email: #"<input type="email" autocomplete="email" \#(text)>"#
    // `username` is for text fields (HTML, 4.10.18.7.1): the keyboard of addresses is asked for apart.
    case .username:
      #"<input type="text" inputmode="email" autocapitalize="none" autocomplete="username" \#(text)>"#
    case .otherEmail: #"<input type="email" autocomplete="off" \#(text)>"#
    case .search: #"<input type="search" \#(text)>"#
    // Without `maxlength`: a password cut without a word would lock its owner out.
    case .newPassword: #"<input type="password" autocomplete="new-password" \#(line)>"#
    case .currentPassword: #"<input type="password" autocomplete="current-password" \#(line)>"#
    case .number(let range):
      #"<input type="number" \#(line) min="\#(range.lowerBound)" max="\#(range.upperBound)" value="\#(value)">"#
    case .day: #"<input type="date" \#(line) value="\#(value)">"#
    case .time: #"<input type="time" \#(line) value="\#(value)">"#
    // The first line break after the tag is not part of the value (HTML, 13.2.6.4.7): one is given away.
    case .lines(let rows): "<textarea \(line) rows=\"\(rows)\" maxlength=\"\(maximum)\">\n\(value)</textarea>"
    case .pasted(let rows): "<textarea \(line) rows=\"\(rows)\">\n\(value)</textarea>"
    }
  }
}

/// What every control stands in: its label, what to know before, what is wrong, and the control, linked to both by `links`.
func labelled(
  _ anchor: String, _ label: HTML, isRequired: Bool = true, hint: HTML, wrong: [HTML],
  _ control: (_ links: HTML) -> HTML
) -> HTML {
  let error: HTML = wrong.isEmpty ? .empty : "\(anchor)-erreur"
  let help: HTML = hint.isEmpty ? .empty : "\(anchor)-aide"
  let both = !error.isEmpty && !help.isEmpty
  let links: HTML = """
    \(if: !error.isEmpty || !help.isEmpty, #" aria-describedby="\#(error)\#(if: both, " ")\#(help)""#)\
    \(if: !wrong.isEmpty, #" aria-invalid="true""#)
    """
  return """
    <div class="field\(if: !wrong.isEmpty, " wrong")">
    <label for="\(anchor)">\(label)\(if: !isRequired, #" <span class="soft">(facultatif)</span>"#)</label>\
    \(if: !hint.isEmpty, #"<p class="hint" id="\#(help)">\#(hint)</p>"#)\
    \(if: !wrong.isEmpty, #"<p class="problem" id="\#(error)">\#(each: wrong, { "\($0) " })</p>"#)
    \(control(links))
    </div>

    """
}

/// How many characters a field takes: « 200 caractères au plus. »
private func atMost(_ maximum: Int) -> HTML { "\(grouped(maximum)) caractères au plus." }
