import Domain
import Testing

@Suite struct OverviewTests {
  @Test(arguments: [
    ("Une phrase. Puis une autre.", "Une phrase."), ("Sans point", "Sans point"), ("", nil), (" \n\t\n", nil),
    ("Un titre\nUne phrase.", "Un titre"), ("  Est-ce vrai ? Oui.", "Est-ce vrai ?"),
    ("M. Durand est venu. Merci !", "M. Durand est venu."), ("Le 3.5 suffit. Bien.", "Le 3.5 suffit."),
    ("Voir exemple.org pour la suite. Fin.", "Voir exemple.org pour la suite."),
    ("Il a dit etc. et voilà. Fin", "Il a dit etc. et voilà."), ("Oui… Non.", "Oui…"), ("A. B", "A. B"),
  ])
  func theFirstSentence(_ text: String, _ sentence: String?) { #expect(text.firstSentence == sentence) }

  @Test func aLongSentenceIsCutBetweenWords() throws {
    let text = String(repeating: "mot ", count: 100_000)
    let sentence = try #require(text.firstSentence)
    #expect(sentence.count <= String.sentenceMaximum + 1 && sentence.hasSuffix("mot…"))
    let word = try #require(String(repeating: "a", count: 100_000).firstSentence)
    #expect(word.count == String.sentenceMaximum + 1)
  }

  @Test(arguments: [
    (CircleState.alive, 20, nil), (.alive, 21, 3), (.alive, 27, 3), (.seedling, 28, 4), (.paused, 99, nil),
    (.closed, 99, nil),
  ])
  func silenceIsCountedInWeeks(_ state: CircleState, _ days: Int, _ weeks: Int?) {
    let today = Day(number: 20_000)
    #expect(overview(state, lastSign: Day(number: 20_000 - days)).weeksOfSilence(on: today) == weeks)
    #expect(overview(state, lastSign: nil).weeksOfSilence(on: today) == nil)
  }

  private func overview(_ state: CircleState, lastSign: Day?) -> CircleOverview {
    let journey = Journey(slug: Slug(naming: "a"), name: "A", position: 1, impulse: "")
    return CircleOverview(
      circle: CircleSummary(
        link: CircleLink(slug: Slug(naming: "a"), name: "A"), purpose: "", journey: journey, state: state,
        isExample: false, parent: nil), nextMeeting: nil, synthesis: nil, openCalls: 0, lastSign: lastSign)
  }
}
