import Foundation
import Support

/// Chromium without a window, driven through chromedriver's HTTP interface (W3C WebDriver).
final class Browser {
  /// Whether the browser and its driver are on this machine; else the tests in a real browser are skipped, and say so.
  static let isInstalled: Bool = {
    let isInstalled =
      path(of: "chromedriver") != nil && (path(of: "chromium") ?? path(of: "google-chrome")) != nil
    if !isInstalled {
      print("NOTICE: Chromium or its driver is not installed, the tests in a browser are skipped.")
    }
    return isInstalled
  }()

  private static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first(where: FileManager.default.isExecutableFile)
  }

  private let program: Program
  private let client: HTTPClient
  private let session: String

  /// Opens a window of `width` by 900 points.
  init(width: Int = 1_280, isDark: Bool = false, runsScripts: Bool = true) throws {
    (program, client) = try Self.startDriver()
    let options: [String: Any] = [
      "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
      "prefs": runsScripts ? [:] : ["profile.managed_default_content_settings.javascript": 2],
    ]
    let capabilities: [String: Any] = [
      "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"],
    ]
    let answer = try Self.send(client, "POST", "/session", ["capabilities": ["alwaysMatch": capabilities]])
    session = (answer as? [String: Any])?["sessionId"] as? String ?? ""
    try resize(width: width)
    try devTools(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]]])
  }

  /// The driver takes a free port for IPv4 and then the same one for IPv6, which may not be free: then it ends, and is
  /// started again.
  private static func startDriver() throws -> (Program, HTTPClient) {
    for _ in 0..<5 {
      let program = try Program(path(of: "chromedriver") ?? "", ["--port=0"])
      let line = program.firstLine { $0.contains("started successfully on port") }
      if let port = line?.split(whereSeparator: { !$0.isNumber }).last.flatMap({ Int($0) }) {
        return (program, HTTPClient(port: port))
      }
    }
    throw Complaint(text: "chromedriver does not start")
  }

  deinit {
    _ = try? Self.send(client, "DELETE", "/session/\(session)", nil)
  }

  /// Opens an address and waits until it is loaded.
  func open(_ address: String) throws { try command("url", ["url": address]) }

  /// The result of a script, which returns a value that JSON can hold.
  func evaluate(_ script: String) throws -> Any? {
    try command("execute/sync", ["script": script, "args": [Any]()])
  }

  /// The same for a text.
  func text(_ script: String) throws -> String { try evaluate(script) as? String ?? "" }

  /// Presses keys, as WebDriver writes them, wherever the focus is.
  func press(_ keys: String...) throws { try press(keys) }

  private func press(_ keys: [String]) throws {
    let actions = keys.flatMap { [["type": "keyDown", "value": $0], ["type": "keyUp", "value": $0]] }
    try command("actions", ["actions": [["type": "key", "id": "keyboard", "actions": actions]]])
  }

  /// Presses a key while another one is held down.
  func press(_ key: String, holding held: String) throws {
    let steps = [("keyDown", held), ("keyDown", key), ("keyUp", key), ("keyUp", held)]
    let actions = steps.map { ["type": $0.0, "value": $0.1] }
    try command("actions", ["actions": [["type": "key", "id": "keyboard", "actions": actions]]])
  }

  /// Takes what stands at the middle of the first element with the mouse, and lets it go below the middle of the second one.
  func drag(_ one: String, below other: String) throws {
    func middle(_ selector: String) throws -> [Int] {
      let script = """
        const box = document.querySelector('\(selector)').getBoundingClientRect();
        return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
        """
      return try evaluate(script) as? [Int] ?? []
    }
    _ = try evaluate(
      "document.querySelector('\(one)').scrollIntoView({ block: 'center', behavior: 'instant' })")
    let (from, to) = (try middle(one), try middle(other))
    func move(_ x: Int, _ y: Int) -> [String: Any] {
      ["type": "pointerMove", "duration": 50, "x": x, "y": y]
    }
    let actions: [[String: Any]] = [
      move(from[0], from[1]), ["type": "pointerDown", "button": 0], move(from[0], (from[1] + to[1]) / 2),
      move(to[0], to[1] + 12), move(to[0], to[1] + 16), ["type": "pointerUp", "button": 0],
    ]
    try command("actions", ["actions": [["type": "pointer", "id": "mouse", "actions": actions]]])
  }

  /// Types `text` wherever the focus is.
  func type(_ text: String) throws { try press(text.map(String.init)) }

  /// Ends the page as a crash does, without a word to its scripts, and goes on in another window of the same browser.
  func crash() throws {
    let window = try command("window/new", ["type": "tab"]) as? [String: Any]
    // Nobody answers for a page that is gone.
    _ = try? devTools("Page.crash", [:])
    try command("window", ["handle": window?["handle"] ?? ""])
  }

  /// Gives the window another width.
  func resize(width: Int) throws {
    try devTools(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false])
  }

  /// What the browser complained of since the last call: errors, refused styles and scripts.
  func complaints() throws -> [String] {
    let entries = try command("se/log", ["type": "browser"]) as? [[String: Any]] ?? []
    return entries.compactMap { $0["message"] as? String }
  }

  /// The keys of WebDriver's table (W3C WebDriver, 17.4.2).
  enum Key {
    static let tab = "\u{E004}"
    static let enter = "\u{E007}"
    static let delete = "\u{E017}"
    static let end = "\u{E010}"
    static let up = "\u{E013}"
    static let down = "\u{E015}"
    static let alt = "\u{E00A}"
    static let escape = "\u{E00C}"
  }

  private func devTools(_ name: String, _ parameters: [String: Any]) throws {
    try command("goog/cdp/execute", ["cmd": name, "params": parameters])
  }

  @discardableResult
  private func command(_ name: String, _ body: [String: Any]) throws -> Any? {
    try Self.send(client, "POST", "/session/\(session)/\(name)", body)
  }

  private static func send(_ client: HTTPClient, _ method: String, _ path: String, _ body: [String: Any]?)
    throws -> Any?
  {
    let text =
      try body.map { String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) } ?? ""
    let answer = try client.send(method, path, fields: ["Content-Type": "application/json"], body: text)
    let value = (try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])?["value"]
    guard answer.status == 200 else { throw Complaint(text: answer.text) }
    return value
  }

  struct Complaint: Error {
    let text: String
  }
}
