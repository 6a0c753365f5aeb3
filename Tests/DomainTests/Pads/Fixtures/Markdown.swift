extension PadFixture {
  /// Markdown with what CodiMD keeps above it, and a table for an agenda.
  static let markdown = ##"""
    ---
    title: Comité de pilotage numérique
    tags: copil, 2026
    ---

    # Comité de pilotage numérique

    **Date :** 4/02/2026
    **Horaire :** 9h30-11h00
    **Participants :** Inès Morel, Paul Garnier, Léa Roche

    ## Ordre du jour

    | Heure | Sujet | Qui |
    |-------|-------|-----|
    | 9h30 | Bilan du trimestre | Inès |
    | 9h50 | Budget prévisionnel | Paul |
    | 10h30 | Questions diverses | |

    ## Bilan du trimestre

    Trois ateliers tenus, *deux* annulés.

    - [x] envoyer le bilan
    - [ ] publier les chiffres (Léa)

    ## Le budget prévisionnel

    Le budget est en hausse de 3 %.

    ## Relevé de décisions

    1. Le budget est adopté.
    2. La prochaine réunion est avancée.

    ## À retenir

    Année en bonne voie.
    """##
}
