import HTML

/// The page that says, without any cause, what did not work and what to do.
///
/// - Parameters:
///   - status: the HTTP status of the answer.
///   - reference: the public number under which the log keeps the cause; nil when there is none.
package func errorPage(status: Int, reference: String? = nil, in frame: Frame) -> HTML {
  let words = ErrorWords(status: status)
  return page(
    frame, title: words.title, at: .elsewhere,
    """
    <p class="code" aria-hidden="true">\(status)</p>
    <h1>\(words.title)</h1>
    \(lead(words.advice))
    \(some: reference, { #"<p class="more">Si vous nous écrivez, donnez ce numéro&nbsp;: <b>\#($0)</b>.</p>"# })
    <p class="more">Vous pouvez repartir de l’<a href="\(path: .home)">accueil</a> ou du \
    <a href="\(path: .siteMap)">plan du site</a>.</p>
    """)
}
