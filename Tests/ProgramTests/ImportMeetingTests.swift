import Foundation
import Support
import Testing

@Suite("Pads on the command line")
struct ImportMeetingTests {
  private let site: RunningSite
  private let folder = TemporaryFolder()

  init() throws { site = try RunningSite() }

  private static let pad =
    "Conseil\n\nRéunion du 15 juin 2021 à 18h\n\nOrdre du jour\n- 18h-18h20 Budget\n\nNotes\n\nBudget\n\nLe budget est voté.\n\nTo-do list\n"

  private func run(_ text: String, _ words: String...) throws -> Program.Outcome {
    try folder.write(text, to: "pad.txt")
    return try Program.run(
      Program.cercles, ["import", "meeting", folder.file("pad.txt"), "--data", site.folder.path] + words)
  }

  @Test("What is understood is told, then the meeting is made and its address given")
  func made() throws {
    let outcome = try run(Self.pad, "--address", "https://cercles.example")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("[reconnu] Jour et heures") && outcome.output.contains("[non compris]"))
    let last = try #require(outcome.output.split(separator: "\n").last)
    #expect(last.hasPrefix("https://cercles.example/rencontres/") && last.hasSuffix("-conseil"))
  }

  @Test("A preview adds nothing")
  func preview() throws {
    let outcome = try run(Self.pad, "--preview")
    #expect(outcome.status == 0 && outcome.output.hasSuffix("Rien n’a été ajouté.\n"))
  }

  @Test("Standard input is read for « - »")
  func input() throws {
    let outcome = try Program.run(
      Program.cercles, ["import", "meeting", "-", "--preview"], input: Self.pad)
    #expect(outcome.status == 0 && outcome.output.contains("Conseil"))
  }

  @Test("What cannot be imported is told in one sentence")
  func refused() throws {
    #expect(try run("Titre sans jour\n").status == 1)
    #expect(try run("Titre sans jour\n", "--day", "2021-06-15").status == 0)
    #expect(try run(" \n").errors.contains("est vide"))
    #expect(try run(Self.pad, "--circle", "nulle-part").errors.contains("nulle-part"))
    #expect(try run(String(repeating: "a", count: 400_001)).errors.contains("trop long"))
    try folder.write([0x61, 0x62, 0xFF], to: "bad.txt")
    let bad = try Program.run(Program.cercles, ["import", "meeting", folder.file("bad.txt"), "--preview"])
    #expect(bad.status == 1 && bad.errors.contains("octet 3"))
    let missing = try Program.run(
      Program.cercles, ["import", "meeting", folder.file("none.txt"), "--preview"])
    #expect(missing.status == 1 && missing.errors.split(separator: "\n").count == 1)
  }

  @Test("Minutes in JSON are imported once their file is whole")
  func minutesInJSON() throws {
    let minutes = #"""
      {"format": "cercles-compte-rendu", "version": 1, "title": "Conseil", "day": "2021-06-15", "start": "18:00",
      "minutes": 60, "place": "", "circles": ["Nulle part"], "visibility": "open", "closedAt": 1623800000, "participants": [],
      "synthesis": "Oui.", "places": [], "agenda": [], "cells": [], "notes": [], "outcomes": [], "tasks": []}
      """#
    let outcome = try run(minutes)
    #expect(outcome.status == 0 && outcome.output.contains("/compte-rendu"), "\(outcome.errors)")
    #expect(try run(minutes, "--preview").output.contains("Conseil"))
    #expect(try run(minutes.replacing("60", with: "0")).errors.contains("minutes"))
    #expect(try run(" { \"format\": 1 }").errors.contains("n’est pas un compte rendu"))
    #expect(try run("{").status == 1)
    #expect(try run(minutes, "--circle", "nulle-part").errors.contains("nulle-part"))
    let hidden = minutes.replacing("\"open\"", with: "\"hidden\"")
    let refused = try run(hidden)
    #expect(refused.status == 1 && refused.errors.contains("--circle"), "\(refused.errors)")
    #expect(try run(hidden, "--preview").output.contains("--circle"))
    #expect(try run(hidden, "--circle", "boussoles").status == 0)
  }
}
