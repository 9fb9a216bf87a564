internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// What the label does to places: the cut-off, calls for projects, closing, opening.
extension World {
  /// From the cut-off on, only labelled bodies receive funding (LAB-05).
  mutating func cutOff() {
    label.isExclusive = true
    close(label.bodies.indices.filter { !label.bodies[$0].isLabelled })
    tallyLabelled(.labelledAtCutOff)
  }

  /// A call for projects closes: labelled bodies apply and are chosen or not (LAB-06, LAB-08).
  mutating func callCloses(_ call: Int) {
    guard let rules = layout.label else { return }
    for body in label.bodies.indices {
      label.bodies[body].isChosen =
        label.bodies[body].isLabelled
        && labelUniform(.labelSelection, body, UInt32(call)) < rules.rules.cutOff.selection
    }
  }

  /// A call's funding begins.
  ///
  /// Under ``LabelCutOff/Reading/nextCall`` the first call after the cut-off is where everybody without the label, or
  /// not chosen, loses their places; otherwise a call only brings new ones in.
  mutating func callFunds(_ call: Int) {
    guard let rules = layout.label else { return }
    let closes = rules.rules.cutOff.calls[call].closes
    let isFirst =
      rules.rules.cutOff.reading == .nextCall && !label.isExclusive && closes >= rules.rules.cutOff.on
    if isFirst { label.isExclusive = true }
    let chosen = label.bodies.indices.filter { label.bodies[$0].isChosen && label.bodies[$0].isLabelled }
    for body in chosen { openPlaces(body) }
    if isFirst { close(label.bodies.indices.filter { !chosen.contains($0) }) }
    if isFirst { tallyLabelled(.labelledAtCutOff) }
  }

  /// A body has got the label: it is funded from now on, unless it needs a call for that.
  mutating func gainFunding(_ body: Int, _ rules: LabelLayout) {
    if rules.rules.cutOff.calls.isEmpty { openPlaces(body) }
  }

  /// A body has lost the label, or the hope of it.
  mutating func loseFundingIfExclusive(_ body: Int) {
    if label.isExclusive || layout.label?.rules.bodies[body].isNew == true { closePlaces(body) }
  }

  private mutating func openPlaces(_ body: Int) {
    guard let rules = layout.label, !label.bodies[body].isFunded else { return }
    label.bodies[body].isFunded = true
    note(.opened, body)
    for structure in rules.rules.bodies[body].structures {
      let offer = layout.offerOfStructure[structure]
      offers[offer].isClosing = false
      setPlaces(offer)
    }
  }

  /// Closes a body's places, at once or as contracts end.
  mutating func closePlaces(_ body: Int) { close([body]) }

  /// Closes the places of bodies: all doors first, so that nobody sent away goes to where they will be sent away again.
  private mutating func close(_ bodies: [Int]) {
    guard let rules = layout.label else { return }
    let closing = bodies.filter { label.bodies[$0].isFunded }
    for body in closing {
      label.bodies[body].isFunded = false
      note(.closed, body)
      let isMissionOver = label.bodies[body].stage == .ended
      for structure in rules.rules.bodies[body].structures {
        let offer = layout.offerOfStructure[structure]
        offers[offer].isClosing = rules.rules.cutOff.closing == .asContractsEnd && !isMissionOver
        setCapacity(offer, offers[offer].isClosing ? offers[offer].memberCount : 0)
      }
    }
    for body in closing {
      for structure in rules.rules.bodies[body].structures {
        let offer = layout.offerOfStructure[structure]
        if !offers[offer].isClosing { sendAway(offer) }
        setPlaces(offer)
      }
    }
  }

  /// Whether a structure's référents may take people at present.
  func isFunded(_ structure: Int) -> Bool {
    guard let rules = layout.label, structure >= 0, rules.bodyOfStructure[structure] >= 0 else { return true }
    return label.bodies[rules.bodyOfStructure[structure]].isFunded
  }

  /// The body of an offer, or `nil` where it needs no label.
  func body(of offer: Int) -> Int? {
    guard let rules = layout.label, offers[offer].structure >= 0 else { return nil }
    let body = rules.bodyOfStructure[offers[offer].structure]
    return body >= 0 ? body : nil
  }

  // MARK: What is observed of a body

  /// Notes which bodies hold the label at this moment.
  mutating func tallyLabelled(_ tally: BodyTally) {
    for body in label.bodies.indices where label.bodies[body].isLabelled { seen.add(1, to: tally, body: body) }
  }

  /// Brings the observed levels of a body up to date.
  mutating func refresh(_ body: Int) {
    guard let rules = layout.label else { return }
    let before = label.bodies[body].counted
    let after = counted(body, rules)
    guard after != before else { return }
    label.bodies[body].counted = after
    let column = labelColumn(body)
    move(.labelBodies, column, by: after.bodies - before.bodies)
    move(.labelledBodies, column, by: after.labelled - before.labelled)
    move(.labelReferents, column, by: after.referents - before.referents)
    move(.trainedReferents, column, by: after.trained - before.trained)
    move(.labelledReferents, column, by: after.labelledReferents - before.labelledReferents)
    move(.labelPlaces, column, by: after.places - before.places)
    move(.labelledPlaces, column, by: after.labelledPlaces - before.labelledPlaces)
  }

  private func counted(_ body: Int, _ rules: LabelLayout) -> LabelCount {
    let state = label.bodies[body]
    guard state.hasCome else { return LabelCount() }
    var count = LabelCount()
    for structure in rules.rules.bodies[body].structures {
      if let load = offers[layout.offerOfStructure[structure]].load {
        count.places += (fte(structure) * load.ceiling + 1e-9).rounded(.down)
      }
    }
    // The places of a body that gave up are lost to the label; its référents and itself are not asked for it any more.
    guard state.stage != .ended else { return count }
    let staff = staffing(body, rules, excusing: false)
    count.bodies = 1
    count.labelled = state.isLabelled ? 1 : 0
    count.referents = Double(staff.present)
    count.trained = Double(staff.trained)
    if state.isLabelled {
      count.labelledReferents = count.referents
      count.labelledPlaces = count.places
    }
    return count
  }
}
