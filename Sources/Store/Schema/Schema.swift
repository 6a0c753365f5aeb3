import Database

/// The schema's history. A released migration never changes: what follows it is a new one.
enum Schema {
  /// In order, numbered from 1.
  static let migrations = [
    Migration(1, "community, circles and wiki", script: circlesAndWiki),
    Migration(2, "meetings", script: meetings),
    Migration(3, "abécédaire and people", script: abecedaireAndPeople),
    Migration(4, "accounts, rights and mail", script: people),
    Migration(5, "histories, links and unsaved texts", script: wiki),
    Migration(6, "files", script: files),
    Migration(7, "search", script: search),
    Migration(8, "meetings prepared and kept", script: preparedMeetings),
    Migration(9, "awaited names", script: awaitedNames),
    Migration(10, "words of renderings", script: renderingWords),
    Migration(11, "meetings lived", script: livedMeetings),
    Migration(12, "changes of meetings", script: meetingNews),
    Migration(13, "calendar", script: calendar),
    Migration(14, "polls for dates", script: datePolls),
    Migration(15, "follow and be told", script: follow),
    Migration(16, "words as documents", script: wordDocuments),
    Migration(17, "votes", script: votes),
    Migration(18, "whole votes", script: wholeVotes),
  ]
}
