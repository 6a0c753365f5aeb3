extension Markdown {
  /// What is recognised and how it is written. Without any option: CommonMark, with raw HTML shown as text
  /// and with links to a few safe schemes only.
  public struct Options: Sendable, Hashable {
    /// Raw HTML is passed on as it is. Never for text that visitors have typed.
    public var rawHTML = false
    /// With raw HTML, the tags that GFM 6.11 names (`<script>`, `<style>`, …) are still shown as text.
    public var tagFilter = false
    /// Links and images may use any scheme, `javascript:` too. Otherwise `http`, `https`, `mailto` and
    /// `tel` (images: the first two) and relative addresses; what leads elsewhere is shown as text.
    public var anyScheme = false
    /// Tables (GFM 4.10).
    public var tables = false
    /// `~~struck~~` (GFM 6.5).
    public var strikethrough = false
    /// `- [ ] to do` (GFM 5.3).
    public var taskLists = false
    /// Addresses without brackets are links (GFM 6.9).
    public var autolinks = false
    /// `[[Page]]`, `[[Page#heading]]`, `[[Page|text]]`.
    public var wikiLinks = false
    /// The word, in small letters of ASCII, that makes a paragraph a call when nothing else stands in it than
    /// `[[word: question]]`; empty for no calls.
    public var callMark = ""
    /// The same for a poll, which a number names: `dates` for `[[dates: 12]]`. Empty for none.
    public var pollMark = ""
    /// Headings get an `id` and are listed in the rendering.
    public var headingAnchors = false
    /// The level of the highest headings, from 1 to 6, so that a text fits under a heading of its page. The
    /// others follow without a gap, up to level 6. Nil leaves all levels as they are written.
    public var firstHeadingLevel: Int?
    /// An image may come from another site. Otherwise it is written as a link to it, as a page needs whose
    /// Content-Security-Policy keeps `img-src` to the site itself.
    public var remoteImages = true
    /// `[^label]` and `[^label]: text`, as GitHub has them: notes at the end, numbered by their first mark.
    public var footnotes = false
    /// What the ids of footnotes have between their beginning, `fn-` or `fnref-`, and their number: not the
    /// same for two texts of one page.
    public var footnotePrefix = ""
    /// The names of what belongs to footnotes.
    public var footnoteNames = FootnoteNames()
    /// No-break spaces before `: ; ! ? »` and after `«`, in text only: what is typed there as an ordinary space
    /// is replaced, and one is set where nothing was typed in what can only be prose.
    public var frenchSpacing = false
    /// A link with an absolute web address has its host behind its text, as text, unless its text is the
    /// address.
    public var namesOtherSites = false
    /// Valid and accessible HTML as our pages want it: task boxes inside labels, `scope="col"`, classes
    /// instead of the obsolete `align`, lazy images, void elements without slash. Otherwise the very bytes
    /// of the examples of the specifications.
    public var pageMarkup = false

    /// CommonMark with raw HTML shown as text.
    public init() {}

    /// What the 652 examples of CommonMark 0.31.2 expect. Unsafe for the text of others.
    public static let conformance: Options = {
      var options = Options()
      options.rawHTML = true
      options.anyScheme = true
      return options
    }()

    /// What the examples of the GFM extensions expect. Unsafe for the text of others.
    public static let gfm: Options = {
      var options = conformance
      options.tagFilter = true
      options.tables = true
      options.strikethrough = true
      options.taskLists = true
      options.autolinks = true
      return options
    }()

    /// What our pages use: every extension, no raw HTML, safe links, headings from `<h2>` on.
    public static let site: Options = {
      var options = gfm
      options.rawHTML = false
      options.anyScheme = false
      options.wikiLinks = true
      options.callMark = "inscription"
      options.pollMark = "dates"
      options.headingAnchors = true
      options.firstHeadingLevel = 2
      options.remoteImages = false
      options.footnotes = true
      options.frenchSpacing = true
      options.namesOtherSites = true
      options.pageMarkup = true
      return options
    }()
  }

  /// What those hear of footnotes who do not see the page, in the language of the text. An empty name is not
  /// written.
  public struct FootnoteNames: Sendable, Hashable {
    /// Of a mark in the text; the number of its note follows.
    public var mark: String
    /// Of the section of all notes.
    public var section: String
    /// Of a link from a note back to its mark; the number of the note follows.
    public var backLink: String

    /// - Parameters:
    ///   - mark: the name of a mark, before the number of its note.
    ///   - section: the name of the section of all notes.
    ///   - backLink: the name of a link from a note back to its mark, before the number of the note.
    public init(mark: String = "", section: String = "", backLink: String = "") {
      self.mark = mark
      self.section = section
      self.backLink = backLink
    }
  }
}
