import Domain

/// Two texts that changed the same paragraphs, as the page shows them on which one chooses.
package struct Conflict: Sendable {
  package let document: Document
  /// The revision that is read now: `theirs`.
  package let latest: RevisionSummary
  package let places: ConflictPlaces
  /// Its body is the writer's own text with all that did not conflict; its `base` is `latest`, its `older` the revision that
  /// the writer had begun from.
  package let form: EditorForm
  package let seal: FormSeal
  package let now: Instant

  package init(
    _ form: EditorForm, of document: Document, latest: RevisionSummary, places: ConflictPlaces,
    seal: FormSeal,
    now: Instant
  ) {
    self.form = form
    self.document = document
    self.latest = latest
    self.places = places
    self.seal = seal
    self.now = now
  }
}
