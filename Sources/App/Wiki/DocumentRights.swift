import Domain
import Store
import Templates

extension Visit {
  /// The document of that name, for whoever may do `deed` on it. One that the viewer does not see is not there at all.
  func document(_ name: DocumentName, for deed: Deed, in store: Readings) throws -> Document {
    guard let document = try store.document(name) else { throw Failure.notFound }
    try require(deed, on: document.scope)
    return document
  }

  /// Leads a page that was asked for under a former address of its document to the present one, for ever.
  ///
  /// - Parameter path: the page's address, without a query: that of the request goes with it.
  func leadOn(from asked: DocumentName, to found: DocumentName, _ path: (DocumentName) -> SitePath)
    throws(Failure)
  {
    guard asked != found else { return }
    throw .movedTo(path(found).text + (request.target.query.map { "?" + $0 } ?? ""))
  }

  /// A seal for whoever may bring an old text of the document back; nil for other readers.
  func sealForRestoring(_ document: Document) -> FormSeal? {
    let mayWrite = viewer.member != nil && viewer.may(document.name.deed, on: document.scope)
    return mayWrite && !document.isArchived ? seal() : nil
  }
}

extension Writings {
  /// The same inside a job, where the rights count: they may have changed since the page was asked for. A former address finds
  /// the document too.
  func document(_ name: DocumentName, for deed: Deed, by member: Member) throws -> Document {
    let viewer = Viewer.member(member)
    guard let document = try readings(as: viewer).document(name) else { throw Failure.notFound }
    guard viewer.may(deed, on: document.scope) else { throw Failure.forbidden }
    return document
  }
}
