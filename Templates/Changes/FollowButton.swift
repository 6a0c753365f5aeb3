import Domain
import HTML

/// The button by which a member follows something, or does so no more.
///
/// - Parameter what: heard and not seen: « cette page ».
func followButton(_ thing: Followable, isFollowed: Bool, _ seal: FormSeal, about what: HTML) -> HTML {
  isFollowed
    ? buttonForm(to: .unfollow(thing), seal, "Ne plus suivre", about: what)
    : buttonForm(to: .follow(thing), seal, "Suivre", about: what)
}
