internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// What the label does to places: the cut-off, calls for projects, closing, opening.
extension LabelWorld {
  /// From the cut-off on, only labelled bodies receive funding (LAB-05).
  func cutOff(in world: inout World) {
    isExclusive = true
    close(bodies.indices.filter { !bodies[$0].isLabelled }, in: &world)
    tally(.labelledAtCutOff, on: &world.seen)
  }

  /// A call for projects closes: labelled bodies apply and are chosen or not (LAB-06, LAB-08).
  func callCloses(_ call: Int) {
    for body in bodies.indices {
      bodies[body].isChosen =
        bodies[body].isLabelled
        && uniform(.labelSelection, body, UInt32(call)) < rules.cutOff.selection.value
    }
  }

  /// A call's funding begins.
  ///
  /// Under ``LabelCutOff/Reading/nextCall`` the first call after the cut-off is where everybody without the label, or
  /// not chosen, loses their places; otherwise a call only brings new ones in.
  func callFunds(_ call: Int, in world: inout World) {
    let closes = rules.cutOff.calls[call].closes
    let isFirst = rules.cutOff.reading == .nextCall && !isExclusive && closes >= rules.cutOff.on
    if isFirst { isExclusive = true }
    let chosen = bodies.indices.filter { bodies[$0].isChosen && bodies[$0].isLabelled }
    for body in chosen { openPlaces(body, in: &world) }
    if isFirst { close(bodies.indices.filter { !chosen.contains($0) }, in: &world) }
    if isFirst { tally(.labelledAtCutOff, on: &world.seen) }
  }

  /// A body has got the label: it is funded from now on, unless it needs a call for that.
  func gainFunding(_ body: Int, in world: inout World) {
    if rules.cutOff.calls.isEmpty { openPlaces(body, in: &world) }
  }

  /// A body has lost the label, or the hope of it.
  func loseFundingIfExclusive(_ body: Int, in world: inout World) {
    if isExclusive || rules.bodies[body].isNew { closePlaces(body, in: &world) }
  }

  private func openPlaces(_ body: Int, in world: inout World) {
    guard !bodies[body].isFunded else { return }
    bodies[body].isFunded = true
    note(.opened, body, in: &world)
    for structure in rules.bodies[body].structures {
      let offer = layout.offerOfStructure[structure]
      world.offers[offer].isClosing = false
      world.setPlaces(offer)
    }
  }

  /// Closes a body's places, at once or as contracts end.
  func closePlaces(_ body: Int, in world: inout World) { close([body], in: &world) }

  /// Closes the places of bodies: all doors first, so that nobody sent away goes to where they will be sent away again.
  private func close(_ chosen: [Int], in world: inout World) {
    let closing = chosen.filter { bodies[$0].isFunded }
    for body in closing {
      bodies[body].isFunded = false
      note(.closed, body, in: &world)
      let isMissionOver = bodies[body].stage == .ended
      for structure in rules.bodies[body].structures {
        let offer = layout.offerOfStructure[structure]
        world.offers[offer].isClosing = rules.cutOff.closing == .asContractsEnd && !isMissionOver
        world.setCapacity(offer, world.offers[offer].isClosing ? world.offers[offer].memberCount : 0)
      }
    }
    for body in closing {
      for structure in rules.bodies[body].structures {
        let offer = layout.offerOfStructure[structure]
        if !world.offers[offer].isClosing { world.sendAway(offer) }
        world.setPlaces(offer)
      }
    }
  }

  /// Whether a structure's référents may take people at present.
  func isFunded(_ structure: Int) -> Bool {
    guard let body = body(of: structure) else { return true }
    return bodies[body].isFunded
  }

  /// The body of a structure, or `nil` where it needs no label.
  func body(of structure: Int) -> Int? { structure < 0 ? nil : bodyOfStructure[structure] }

  // MARK: What is observed of a body

  /// Notes which bodies hold the label at this moment.
  func tally(_ tally: BodyTally, on seen: inout ObservationSheet) {
    for body in bodies.indices where bodies[body].isLabelled { seen.add(1, to: tally, body: body) }
  }

  /// Brings the observed levels of a body up to date.
  func refresh(_ body: Int, in world: inout World) {
    let before = bodies[body].counted
    let after = counted(body, in: world)
    guard after != before else { return }
    bodies[body].counted = after
    let column = column(body)
    world.move(.labelBodies, column, by: after.bodies - before.bodies)
    world.move(.labelledBodies, column, by: after.labelled - before.labelled)
    world.move(.labelReferents, column, by: after.referents - before.referents)
    world.move(.trainedReferents, column, by: after.trained - before.trained)
    world.move(.labelledReferents, column, by: after.labelledReferents - before.labelledReferents)
    world.move(.labelPlaces, column, by: after.places - before.places)
    world.move(.labelledPlaces, column, by: after.labelledPlaces - before.labelledPlaces)
  }

  private func counted(_ body: Int, in world: borrowing World) -> LabelCount {
    let state = bodies[body]
    guard state.hasCome else { return LabelCount() }
    var count = LabelCount()
    for structure in rules.bodies[body].structures {
      if let load = world.offers[layout.offerOfStructure[structure]].load {
        count.places += (world.fte(structure) * load.ceiling + 1e-9).rounded(.down)
      }
    }
    // The places of a body that gave up are lost to the label; its référents and itself are not asked for it any more.
    guard state.stage != .ended else { return count }
    let staff = staffing(body, excusing: false, at: world.now)
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
