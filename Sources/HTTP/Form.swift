/// What a form sends, in whichever of the two encodings of browsers.
package struct Form: Sendable {
  /// The ordinary fields, in order.
  package let fields: FormFields
  /// The files, in order. A file input that was left empty is not among them.
  package let files: [FormFile]

  /// The first file of the input named `name`; nil when none was chosen.
  package func file(_ name: String) -> FormFile? { files.first { $0.name == name } }
}

/// A file that a form sends.
package struct FormFile: Sendable {
  /// The name of the input.
  package let name: String
  /// The name that the file has on the machine of whoever sent it, to be shown and for nothing else: it may hold
  /// anything.
  package let fileName: String
  /// What is in it: a slice of the request's body, which is not copied.
  package let bytes: ArraySlice<UInt8>
}

extension Request {
  /// The form in the body; nil when the body is something else than it says, or holds more than
  /// `FormFields.maximumCount` fields and files.
  package var form: Form? {
    guard let type = fields.first("content-type") else { return nil }
    let essence = type.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != .space && $0 != .tab }.map(\.lowered)
    if essence.elementsEqual("application/x-www-form-urlencoded".utf8) {
      // Parameters such as a charset do not count: the standard knows only UTF-8.
      return FormFields(urlEncoded: body).map { Form(fields: $0, files: []) }
    }
    guard essence.elementsEqual("multipart/form-data".utf8),
      let boundary = FieldParameters(Array(type.utf8)[...])?.first("boundary")
    else { return nil }
    return Multipart.form(body, boundary: boundary)
  }
}
