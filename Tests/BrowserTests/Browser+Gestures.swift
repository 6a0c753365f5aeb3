import Foundation

/// What a person does with the keyboard, and waits for.
extension Browser {
  /// Presses the tabulator until `condition` holds.
  func reach(_ condition: String) throws {
    for _ in 0..<120 {
      if try evaluate("return \(condition)") as? Bool == true { return }
      try press(Key.tab)
    }
    throw Complaint(text: "the keyboard does not reach \(condition), at \(try text("return location.href"))")
  }

  /// Goes to the link with these words, and follows it.
  func follow(_ words: String) throws { try follow("a", words) }

  /// Goes to the element of this name with these words, and follows or presses it.
  func follow(_ name: String, _ words: String) throws {
    try reach(
      "document.activeElement.localName === '\(name)' && document.activeElement.textContent.trim() === '\(words)'"
    )
    try press(Key.enter)
  }

  /// Goes to a field and types in the place of what it held.
  func fill(_ name: String, with text: String) throws {
    _ = try evaluate("document.querySelector('[name=\(name)]').focus(); document.activeElement.select()")
    try type(text)
  }

  /// A form leads on: waits until the page at `path` is there, with a notice.
  func arrive(_ path: String, saying words: String) throws {
    try wait(
      for: """
        location.pathname === '\(path)' && document.readyState === 'complete' \
        && document.querySelector('[role=status]')?.textContent.includes('\(words)') === true
        """)
  }

  /// Waits until the page says that `condition` holds. A busy machine may take its time.
  func wait(for condition: String) throws {
    let end = Date(timeIntervalSinceNow: 60)
    while Date() < end {
      // While a page goes and the next one comes, there is nothing to ask.
      if (try? evaluate("return \(condition)")) as? Bool == true { return }
    }
    throw Complaint(text: "never came: \(condition), at \(try text("return location.href"))")
  }
}
