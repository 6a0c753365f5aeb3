import HTML

/// A form that writes: what is to be mended, `content`, then a button with `button` on it.
///
/// The browser checks nothing (`novalidate`): its words would come one at a time and in its own language; the server says
/// everything at once.
///
/// - Parameters:
///   - isGrave: the button does what cannot be undone.
///   - takesFiles: whether a file is sent with it (HTML, 4.10.21.5).
///   - note: what becomes of what is typed, said below the button.
func form(
  to path: SitePath, _ seal: FormSeal, button: HTML, isGrave: Bool = false, takesFiles: Bool = false,
  problems: HTML = .empty, note: HTML = .empty, _ content: HTML
) -> HTML {
  """
  <form class="form" method="post" action="\(path: path)"\
  \(if: takesFiles, " enctype=\"multipart/form-data\"") novalidate>
  \(seal.fields)\(problems)
  \(content)\
  \(if: !note.isEmpty, #"<p class="note">\#(note)</p>"#)\
  <p class="send"><button class="\(isGrave ? "grave" : "main")">\(button)</button></p>
  </form>
  """
}

/// A form that is one button, for a deed that needs nothing typed.
///
/// - Parameters:
///   - about: what the button acts on, heard and not seen: buttons of a list are told apart by it (RGAA 4.1, 11.9).
///   - fields: hidden fields, as name and value.
func buttonForm(
  to path: SitePath, _ seal: FormSeal, _ button: HTML, about: HTML = .empty, isGrave: Bool = false,
  fields: [(String, String)] = []
) -> HTML {
  """
  <form class="inline" method="post" action="\(path: path)">\(seal.fields)\
  \(each: fields, { hidden($0.0, $0.1) })\
  <button\(if: isGrave, " class=\"grave\"")>\(button)\
  \(if: !about.isEmpty, "<span class=\"hidden\"> \(about)</span>")</button></form>
  """
}

/// Where the form of a page's buttons leads back to.
package enum PressForm {
  /// The name of the field that carries the page's address.
  package static let back = "retour"
}

/// The form that every `pressButton` of a page sends. Its proof and its way back stand there once: with each button they would be
/// most of what a page of many buttons weighs.
///
/// - Parameter back: the page.
func pressForm(_ seal: FormSeal, back: SitePath) -> HTML {
  """
  <form id="\(pressAnchor)" method="post" hidden>\(seal.fields)\(hidden(PressForm.back, back.text))</form>

  """
}

/// A button that sends the form of its page to `path`, for a deed that needs nothing typed.
///
/// - Parameters:
///   - about: as in `buttonForm`.
///   - field: what the button sends besides, as name and value.
func pressButton(
  to path: SitePath, _ button: HTML, about: HTML = .empty, field: (name: String, value: String)? = nil
) -> HTML {
  """
  <button form="\(pressAnchor)" formaction="\(path: path)"\
  \(some: field, { #" name="\#($0.name)" value="\#($0.value)""# })>\(button)\
  \(if: !about.isEmpty, "<span class=\"hidden\"> \(about)</span>")</button>
  """
}

private let pressAnchor: HTML = "geste"

/// A text as the name of a button tells of it: its first words, enough to know it from those beside it.
func inShort(_ text: String) -> String {
  let most = 40
  guard text.count > most else { return text }
  let start = text.prefix(most)
  return "\(start.lastIndex(of: " ").map { start[..<$0] } ?? start)…"
}
