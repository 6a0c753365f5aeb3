/// A browser in a few words of ours, so that people know their own sessions again: « Firefox sous Linux ». Nothing of the
/// header is copied; only its first 500 bytes are looked at.
///
/// - Parameter userAgent: the `User-Agent` field (RFC 9110, 10.1.5).
/// - Returns: at most 60 characters.
package func agentWords(userAgent: String) -> String {
  let agent = String(decoding: userAgent.utf8.prefix(500), as: UTF8.self)
  guard let browser = browsers.first(where: { agent.contains($0.mark) }) else { return "Navigateur inconnu" }
  guard let system = systems.first(where: { agent.contains($0.mark) }) else { return browser.words }
  return "\(browser.words) \(system.words)"
}

private struct Mark {
  let mark: String
  let words: String

  init(_ mark: String, _ words: String) {
    self.mark = mark
    self.words = words
  }
}

/// Browsers also name those whose place they take: each stands before the ones that it names.
private let browsers = [
  Mark("Edg", "Edge"), Mark("OPR/", "Opera"), Mark("Vivaldi/", "Vivaldi"),
  Mark("SamsungBrowser/", "Samsung Internet"), Mark("Firefox/", "Firefox"), Mark("FxiOS/", "Firefox"),
  Mark("Chrome/", "Chrome"), Mark("CriOS/", "Chrome"), Mark("Safari/", "Safari"),
]

/// A telephone's system also names the one that it is made from.
private let systems = [
  Mark("iPhone", "sur iPhone"), Mark("iPad", "sur iPad"), Mark("Android", "sous Android"),
  Mark("Windows", "sous Windows"), Mark("CrOS", "sous ChromeOS"), Mark("Mac OS X", "sous macOS"),
  Mark("Linux", "sous Linux"),
]
