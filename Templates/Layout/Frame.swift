import Domain
import HTML

/// The addresses of the files of Public/ that pages name, known once the folder is read at start.
package struct Assets: Hashable, Sendable {
  package let stylesheet: String
  package let favicon: String
  /// In the order of `Sheet.allCases`.
  let sheets: [String]
  /// In the order of `Script.allCases`.
  let scripts: [String]

  /// - Parameter address: the address under which a file of Public/ is served, by its name.
  package init(_ address: (String) -> String) {
    stylesheet = address("style.css")
    favicon = address("favicon.svg")
    sheets = Sheet.allCases.map { address($0.rawValue) }
    scripts = Script.allCases.map { address($0.rawValue) }
  }
}

/// Styles that only some pages need. The raw value is the name of their file.
enum Sheet: String, CaseIterable {
  /// Of the home page, with its drawing of the circles, and of the abécédaire.
  case home = "accueil.css"
  /// Of pages on which one writes or compares.
  case workshop = "atelier.css"
  /// Of the pages of meetings.
  case meetings = "rencontres.css"
  /// Of minutes, being closed and read.
  case minutes = "compte-rendu.css"
  /// Of meetings to come and under way.
  case live = "direct.css"
  /// Of meetings being prepared, led and shown to a room.
  case preparing = "conducteur.css"
  /// Of the calendar.
  case calendar = "calendrier.css"
  /// Of pages with a wide table, or a list of facts in lines.
  case tables = "tableaux.css"
  /// Of polls for dates.
  case dates = "dates.css"
  /// Of the way of the words of the abécédaire, and of its votes.
  case abecedaire = "abecedaire.css"
  /// Of the whole abécédaire, on a screen and as a booklet.
  case booklet = "livret.css"

  func address(in assets: Assets) -> String {
    assets.sheets[Sheet.allCases.firstIndex(of: self) ?? 0]
  }
}

/// A script that makes a page nicer; the page is complete without it. The raw value is the name of its file.
enum Script: String, CaseIterable {
  case editor = "atelier.js"
  case search = "recherche.js"
  case upload = "envoi.js"
  case agenda = "rencontre.js"
  case live = "direct.js"
  case clock = "minuteur.js"
  case vote = "vote.js"

  func address(in assets: Assets) -> String {
    assets.scripts[Script.allCases.firstIndex(of: self) ?? 0]
  }
}

/// What every page has in common.
package struct Frame: Hashable, Sendable {
  /// What is the same on every page, made once for all of them.
  let fixed: FixedPieces
  /// Who is signed in; nil for a visitor or a guest.
  package var member: Member?
  /// Who is in one meeting by its code, and in which; nil for anyone else.
  package var guest: GuestPlace?
  /// What the form sent a moment ago has done; said once, on top of the page.
  package var notice: Notice?

  /// - Parameter contact: where to write to the community's keepers; what is no mail address is left out.
  package init(name: String, assets: Assets, contact: String? = nil) {
    fixed = FixedPieces(name: name, assets: assets, contact: contact.flatMap(MailAddress.init))
  }

  /// The name of the community.
  package var name: String { fixed.name }
  package var assets: Assets { fixed.assets }
  /// The mail address of the community's keepers, as a link to write to them holds it; nil until they give one.
  var contact: MailAddress? { fixed.contact }
}

/// A guest and the meeting that they are in.
package struct GuestPlace: Hashable, Sendable {
  let name: String
  let meeting: MeetingLink

  package init(name: String, meeting: MeetingLink) {
    self.name = name
    self.meeting = meeting
  }
}

/// The entries of the menu, in its order.
enum Section: CaseIterable {
  case home, circles, pages, meetings, abecedaire

  var path: SitePath {
    switch self {
    case .home: .home
    case .circles: .circles
    case .pages: .pages
    case .meetings: .meetings
    case .abecedaire: .abecedaire
    }
  }

  var name: HTML {
    switch self {
    case .home: "Accueil"
    case .circles: "Cercles"
    case .pages: "Pages"
    case .meetings: "Rencontres"
    case .abecedaire: "Abécédaire"
    }
  }
}

/// Where a page stands in the menu.
enum Place: Hashable {
  /// The page is the menu's entry itself.
  case at(Section)
  /// The page is under the menu's entry.
  case under(Section)
  /// The page is under the reader's own name, at the end of the header.
  case account
  /// The page is one of the administrators'.
  case administration
  /// The page is the search.
  case search
  /// The page is in no entry of the menu.
  case elsewhere
}
