/// Why a file is not taken.
package enum FileFault: Hashable, Sendable {
  /// What is in it.
  case refused(FileRefusal)
  /// Nothing is in it.
  case empty
  /// More than one was sent at once.
  case several
  /// It weighs more than so many MiB.
  case tooLarge(mebibytes: Int)
  /// The community has so many MiB for all its files, and too little is left.
  case noRoom(mebibytes: Int)
  /// The page has as many files as a page may have.
  case tooMany(maximum: Int)
  /// The page was put aside.
  case archivedPage
  /// Browsers do not send a file twice: it is to be chosen again.
  case toChooseAgain
}
