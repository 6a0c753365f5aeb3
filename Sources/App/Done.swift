import Templates

/// Where a form leads its sender once it is done.
struct Done: Sendable {
  let path: String
  let notice: Notice?
  /// The same form had been sent before, and is not done again.
  var isRepeated = false

  init(_ path: SitePath, _ notice: Notice?) {
    self.init(path: path.text, notice)
  }

  init(path: String, _ notice: Notice?) {
    self.path = path
    self.notice = notice
  }

  /// To the page at the address that the form was sent to, which holds a secret: the store does not keep it.
  static func here(_ notice: Notice?) -> Done { Done(path: "", notice) }

  /// What `submission.location` keeps: the notice, a space, the path.
  var text: String { "\(notice?.rawValue ?? "") \(path)" }

  /// Reads what `text` has written.
  init(repeated text: String) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(path: String(parts.last ?? "/"), parts.first.flatMap { Notice(rawValue: String($0)) })
    isRepeated = true
  }
}
