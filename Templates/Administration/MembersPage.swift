import Domain
import HTML

/// What the list of members is asked for. The raw values are the names in the address, behind its question mark.
package enum MembersQuery: String {
  case search = "q"
  /// From 1.
  case page
}

/// The members, found by name or address.
///
/// - Parameters:
///   - search: what was searched for; empty for all.
///   - number: the page of the list, from 1.
package func membersPage(_ list: MemberList, search: String, page number: Int, in frame: Frame) -> HTML {
  subpage(
    frame, of: .administration, title: "Membres",
    """
    <form class="form" role="search" action="\(path: .members)">
    \(searchField(search))<p class="send"><button class="main">Chercher</button></p>
    </form>
    <h2 class="hidden">\(if: search.isEmpty, "Tous les membres")\(if: !search.isEmpty, "Membres trouvés")</h2>
    \(list.members.isEmpty ? nobody(search) : #"<ul class="rows more">\#(each: list.members, memberRow)</ul>"#)
    \(if: list.hasMore, nextPage(search, number + 1))
    """)
}

/// Empty, it finds everyone: no field that must be filled.
private func searchField(_ search: String) -> HTML {
  let name = MembersQuery.search.rawValue
  return labelled(name, "Nom ou adresse, en entier ou non", hint: .empty, wrong: []) { _ in
    #"<input type="search" id="\#(name)" name="\#(name)" maxlength="\#(TextLimit.line)" value="\#(search)">"#
  }
}

private func nobody(_ search: String) -> HTML {
  search.isEmpty
    ? "<p>Personne n’est là.</p>" : "<p>Personne n’a un nom ou une adresse comme «&nbsp;\(search)&nbsp;».</p>"
}

private func memberRow(_ member: MemberSummary) -> HTML {
  """
  <li class="row"><div><h3><a href="\(path: .member(member.id))">\(member.name)</a></h3>
  <p>\(member.email.text)</p>
  <p class="soft small">\(if: member.isSuspended, #"<span class="tag">suspendu</span> "#)\
  \(member.role.inWords) · \(lastVisit(of: member))</p></div></li>

  """
}

/// When someone was last here, as far as their open sessions tell.
func lastVisit(of member: MemberSummary) -> HTML {
  guard let seen = member.lastSeen else { return "aucune connexion ouverte" }
  return "dernière visite le \(dayMark(seen))"
}

/// A button rather than a link: what was searched for goes with it as a field, which needs no encoding of its own.
private func nextPage(_ search: String, _ number: Int) -> HTML {
  """
  <form class="inline" action="\(path: .members)">\(hidden(MembersQuery.search.rawValue, search))\
  \(hidden(MembersQuery.page.rawValue, "\(number)"))<button>Suite de la liste</button></form>
  """
}
