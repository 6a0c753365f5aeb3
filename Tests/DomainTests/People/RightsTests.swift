import Domain
import Testing

/// Who may do what, on what: the whole table.
@Suite struct RightsTests {
  /// The letters of the table.
  static let letters: [Deed: Character] = [
    .see: "s", .takePart: "t", .write: "w", .organise: "o", .createCircle: "c", .editCircle: "e",
    .keepCircleMembers: "k", .archive: "r", .runAbecedaire: "a", .administer: "A",
  ]

  /// The columns. The guest is in meeting 1.
  static let viewers: [Viewer] =
    [.visitor, .guest(Guest(id: 1, name: "Invitée", meeting: 1))]
    + Role.allCases.map { .member(Member(id: 1, name: "Membre", role: $0)) }

  struct Line: Sendable, CustomTestStringConvertible {
    let scope: Scope
    /// What each viewer may, in the order of `viewers`.
    let rights: String
    init(_ rights: String, _ scope: Scope) { (self.scope, self.rights) = (scope, rights) }
    var testDescription: String { "\(scope)" }
  }

  static let table = [
    //    visitor guest participant organiser facilitator administrator
    Line("s       s     stw         stwo      stwroceka   stwrocekaA", .community),
    Line("s       s     stw         stwo      stwroceka   stwrocekaA", .circle(.open, nil)),
    Line("s       s     stw         stwo      stwroceka   stwrocekaA", .circle(.open, .member)),
    Line("s       s     stwroek     stwroek   stwroceka   stwrocekaA", .circle(.open, .facilitator)),
    Line("-       -     stw         stwo      stwroceka   stwrocekaA", .circle(.members, nil)),
    Line("-       -     stw         stwo      stwroceka   stwrocekaA", .circle(.members, .member)),
    Line("-       -     stwroek     stwroek   stwroceka   stwrocekaA", .circle(.members, .facilitator)),
    Line("-       -     -           -         -           stwrocekaA", .circle(.hidden, nil)),
    Line("-       -     stw         stwo      stwroceka   stwrocekaA", .circle(.hidden, .member)),
    Line("-       -     stwroek     stwroek   stwroceka   stwrocekaA", .circle(.hidden, .facilitator)),
    Line("s       st    stw         stwo      stwroceka   stwrocekaA", .meeting(1, isSeen: true)),
    Line("-       st    -           -         -           -", .meeting(1, isSeen: false)),
    Line("s       s     stw         stwo      stwroceka   stwrocekaA", .meeting(2, isSeen: true)),
    Line("-       -     -           -         -           -", .meeting(2, isSeen: false)),
  ]

  @Test(arguments: table) func rights(_ line: Line) throws {
    let columns = line.rights.split(separator: " ")
    try #require(columns.count == Self.viewers.count)
    for (viewer, allowed) in zip(Self.viewers, columns) {
      let found = Deed.allCases.filter { viewer.may($0, on: line.scope) }.compactMap { Self.letters[$0] }
      #expect(String(found) == (allowed == "-" ? "" : allowed), "\(viewer)")
    }
  }

  @Test func nobodyGivesMoreThanTheyHave() {
    for own in Role.allCases {
      let member = Member(id: 1, name: "Membre", role: own)
      for given in Role.allCases {
        #expect(member.mayInvite(as: given, into: nil) == (own == .administrator))
        for standing in [CircleStanding?.none, .member, .facilitator] {
          let circle = Scope.circle(.hidden, standing)
          let mayKeep = Viewer.member(member).may(.keepCircleMembers, on: circle)
          #expect(member.mayInvite(as: given, into: circle) == (given <= own && mayKeep))
        }
      }
    }
  }

  @Test func theTableHasEveryDeedAndRole() {
    #expect(Set(Self.letters.values).count == Deed.allCases.count)
    #expect(Role.allCases == Role.allCases.sorted())
  }
}
