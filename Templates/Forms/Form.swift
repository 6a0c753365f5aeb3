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
  \(content)
  \(if: !note.isEmpty, #"<p class="note">\#(note)</p>"#)
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
