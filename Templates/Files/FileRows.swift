import Domain
import HTML

/// Files one below the other, each with what it is, where it is used and what to copy.
///
/// - Parameters:
///   - showsPage: whether each names its page.
///   - mayChange: whether the reader may change them and put them aside.
func fileRows(_ files: [StoredFile], showsPage: Bool, mayChange: Bool) -> HTML {
  #"<ul class="rows">\#(each: files, { fileRow($0, showsPage: showsPage, mayChange: mayChange) })</ul>"#
}

private func fileRow(_ file: StoredFile, showsPage: Bool, mayChange: Bool) -> HTML {
  """
  <li class="row" id="fichier-\(file.id)"><div>
  \(some: file.size, { thumbnail(of: file, $0) })
  <h3><a href="\(path: file.path)">\(file.name.text)</a></h3>
  <p>\(file.words.isDecorative ? "Image décorative" : "\(file.words.text)")</p>
  <p class="soft small">\(facts(file))</p>
  \(if: showsPage, #"<p>De la page <a href="\#(path: .page(file.page.slug))">\#(file.page.title)</a></p>"#)
  <p>\(if: file.isArchived, #"<span class="tag">archivé</span> "#)\(uses(of: file))</p>
  \(if: mayChange, "\(markdownField(file))\(changeLink(file))")
  </div></li>

  """
}

/// The image itself, small; the words beside it say what it shows.
private func thumbnail(of file: StoredFile, _ size: ImageSize) -> HTML {
  let shown = size.fitted(into: 160)
  return """
    <img src="\(path: file.path)" alt="" width="\(shown.width)" height="\(shown.height)" loading="lazy" decoding="async">
    """
}

private func facts(_ file: StoredFile) -> HTML {
  let pixels: HTML = "\(some: file.size, { ", \(grouped($0.width)) × \(grouped($0.height))&nbsp;pixels" })"
  return
    "\(file.name.kind.inWords)\(pixels), \(sizeInWords(bytes: file.bytes)), ajouté le \(dayMark(file.addedAt))"
}

/// What a writer copies into a text.
private func markdownField(_ file: StoredFile) -> HTML {
  let id: HTML = "copie-\(file.id)"
  return """
    <div class="field"><label for="\(id)">À copier dans le texte\(about(file))</label>
    <input type="text" id="\(id)" readonly value="\(file.markdown)"></div>
    """
}

private func changeLink(_ file: StoredFile) -> HTML {
  """
  <p class="more"><a href="\(path: .editFile(file.id))">\(file.isArchived ? "Modifier ou sortir des archives" : "Modifier ou archiver")\(about(file))</a></p>
  """
}

/// Which file is meant, heard and not seen.
private func about(_ file: StoredFile) -> HTML { #"<span class="hidden"> (\#(file.name.text))</span>"# }

/// Where a file is used, as far as the reader sees it.
func uses(of file: StoredFile) -> HTML {
  guard let last = file.uses.last else { return #"<span class="tag">aucun usage que vous voyiez</span>"# }
  let others = file.uses.dropLast()
  return """
    Dans \(each: others.enumerated(), { index, use in "\(if: index > 0, ", ")\(useLink(use))" })\
    \(if: !others.isEmpty, " et ")\(useLink(last))
    """
}

private func useLink(_ use: FileUse) -> HTML {
  switch use {
  case .place(.page(let page)): #"la page <a href="\#(path: .page(page.slug))">\#(page.title)</a>"#
  case .place(.circle(let circle)): #"le cercle <a href="\#(path: .circle(circle.slug))">\#(circle.name)</a>"#
  case .place(.meeting(let id, let slug, let title, let day)):
    #"la rencontre <a href="\#(path: .meeting(id: id, slug))">\#(title)</a> du \#(day.withoutWeekday)"#
  case .place(.word(let slug, let text)): #"le mot <a href="\#(path: .word(slug))">\#(text)</a>"#
  case .community: "la présentation de la communauté"
  }
}

/// How much room is left: « 12 Mo sur 1 000 Mo ».
func roomWords(_ allowance: FileAllowance) -> HTML {
  let used = (allowance.used + FileAllowance.mebibyte - 1) / FileAllowance.mebibyte
  return """
    <p class="soft small">Les fichiers de la communauté pèsent \(grouped(used))&nbsp;Mo sur \
    \(grouped(allowance.quota))&nbsp;Mo.</p>
    """
}

extension StoredFile {
  var path: SitePath { .file(id, name: name.text) }

  /// What shows the image, or links to the document, in a text in Markdown.
  package var markdown: String {
    let text = words.isDecorative ? "" : words.text
    // What Markdown would read as a sign stands for itself behind a backslash (CommonMark 0.31.2, 2.4).
    let plain = text.reduce(into: "") { plain, character in
      if "\\[]*_`<>&~:!".contains(character) { plain.append("\\") }
      plain.append(character)
    }
    return "\(name.kind.isImage ? "!" : "")[\(plain)](\(path.text))"
  }
}

extension ImageSize {
  /// The size at which the image is shown in a square of `side` pixels.
  fileprivate func fitted(into side: Int) -> ImageSize {
    let longest = max(width, height)
    guard longest > side else { return self }
    return ImageSize(width: max(1, width * side / longest), height: max(1, height * side / longest)) ?? self
  }
}

extension FileKind {
  /// What it is, in words.
  package var inWords: String {
    switch self {
    case .jpeg: "Image JPEG"
    case .png: "Image PNG"
    case .webp: "Image WebP"
    case .gif: "Image GIF"
    case .pdf: "Document PDF"
    case .docx: "Texte Word"
    case .xlsx: "Tableau Excel"
    case .pptx: "Présentation PowerPoint"
    case .odt: "Texte LibreOffice"
    case .ods: "Tableau LibreOffice"
    case .odp: "Présentation LibreOffice"
    }
  }
}
