/// Why a file is not taken as minutes.
package enum MinutesFileFault: Error, Hashable, Sendable {
  /// It weighs more than so many MiB.
  case tooLarge(mebibytes: Int)
  /// Its texts have more than so many characters together.
  case longTexts(maximum: Int)
  /// They were for a few, and no circle here has one of these names: who is to see them is to be said.
  case withoutCircle([String])
  /// It is no JSON, or it goes too deep.
  case notJSON
  /// It is JSON, but no minutes.
  case notMinutes
  /// It was written by a later version of the site.
  case laterVersion(Int)
  /// What stands at this place of the file is missing, of another kind, or no such thing as can be kept: `notes[3].text`.
  case wrong(place: String)
}
