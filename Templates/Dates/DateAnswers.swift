import Domain
import HTML

/// The form of an answer: for each day its hours, for each hour three answers.
func dateAnswers(_ sheet: DatePollSheet, to path: SitePath, _ seal: FormSeal) -> HTML {
  let form = sheet.form ?? DateAnswerForm(sheet.poll.own)
  return """
    <form class="form dates" method="post" action="\(path: path)" novalidate>\(seal.fields)\
    \(some: sheet.back, { hidden(DateAnswerForm.backField, $0) })\
    \(answerProblems(sheet.problems))
    \(if: sheet.needsName, nameField.with(form.name, sheet.problems))\
    \(each: DatesOfDay.gathered(sheet.poll.candidates), { day($0, form, sheet) })
    <p class="send"><button class="main">\(sheet.poll.own == nil ? "Répondre" : "Changer ma réponse")</button></p></form>

    """
}

private let nameField = Field(
  name: DateAnswerForm.nameField, label: "Votre prénom", kind: .personName, maximum: 60,
  hint: "Il s’affiche à côté de vos réponses.")

/// What is to be mended, on top of the form.
private func answerProblems(_ problems: [Problem]) -> HTML {
  let noAnswer = Field(
    name: "answers", label: "Vos réponses",
    sayings: [.missing: "Choisissez une réponse pour au moins une date."], id: "dates")
  return problemSummary(problems, [nameField, noAnswer])
}

private func day(_ dates: DatesOfDay, _ form: DateAnswerForm, _ sheet: DatePollSheet) -> HTML {
  """
  <fieldset><legend>\(dates.day.startingASentence)</legend>
  \(each: dates.candidates, { hour($0, form.answers[$0.id], sheet) })</fieldset>

  """
}

/// One that came since the reader answered is named.
private func hour(_ candidate: DateCandidate, _ chosen: DateAnswer?, _ sheet: DatePollSheet) -> HTML {
  let isNew = sheet.poll.own.map { $0.answers[candidate.id] == nil } ?? false
  return """
    <fieldset class="hour"><legend>\(capitalized(candidate.slot.hours(minutes: sheet.poll.minutes)))\
    \(if: isNew, #" <span class="tag">sans réponse</span>"#)</legend>\
    \(each: DateAnswer.allCases, { radio($0, candidate.id, isOn: $0 == chosen) })</fieldset>

    """
}

private func radio(_ answer: DateAnswer, _ candidate: Int, isOn: Bool) -> HTML {
  """
  <label><input type="radio" name="c\(candidate)" value="\(answer.rawValue)"\(if: isOn, " checked")> \(answer.words)</label>
  """
}
