internal import InsertionPolicy

extension CheckedObject {
  /// What is looked at after an accompaniment of the programme that this object describes.
  func followUps() -> [FollowUp] {
    let followUps = objects("follow_ups")
    let ids = followUps.map { $0.text("id") }
    return followUps.map { followUp in
      let delay = followUp.optionalInteger("after_days").map(FollowUp.Delay.days)
      return FollowUp(
        id: followUp.text("id"), name: followUp.bilingual("name"), origin: followUp.choice("from"),
        delay: delay ?? .months(followUp.integer("after_months")), share: followUp.number("share"),
        among: followUp.optionalText("among").flatMap(ids.firstIndex))
    }
  }
}
