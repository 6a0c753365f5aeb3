extension Renderer {
  /// Writes what belongs to a table.
  mutating func writeTablePart(_ block: Block) {
    switch block {
    case .tableStart:
      out.writeLineStart()
      out.write("<table>\n<thead>\n")
    case .tableBodyStart: out.write("<tbody>\n")
    case .tableEnd(let hasBody): out.write(hasBody ? "</tbody>\n</table>\n" : "</table>\n")
    case .rowStart: out.write("<tr>\n")
    case .rowEnd(let isHeader): out.write(isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
    case .cell(let range, let alignment, let isHeader): writeCell(range, alignment, isHeader: isHeader)
    default: break
    }
  }

  private mutating func writeCell(_ range: Range<Int>, _ alignment: ColumnAlignment, isHeader: Bool) {
    out.write(isHeader ? "<th" : "<td")
    if options.pageMarkup, isHeader { out.write(" scope=\"col\"") }
    // `align` is obsolete in HTML; `left` is the default of our style sheet.
    switch alignment {
    case .none: break
    case .left: if !options.pageMarkup { out.write(" align=\"left\"") }
    case .center: out.write(options.pageMarkup ? " class=\"center\"" : " align=\"center\"")
    case .right: out.write(options.pageMarkup ? " class=\"right\"" : " align=\"right\"")
    }
    out.write(">")
    writeInlines(range)
    out.write(isHeader ? "</th>\n" : "</td>\n")
  }
}
