internal import InsertionPolicy
internal import Quantities
internal import Stochastics

/// Makes the rules of the label of a document without problems.
struct LabelBuilder {
  private let root: CheckedObject
  private let label: CheckedObject
  private let structuresOfLine: [[Int]]

  init(root: CheckedObject, label: CheckedObject, structuresOfLine: [[Int]]) {
    self.root = root
    self.label = label
    self.structuresOfLine = structuresOfLine
  }

  /// The rules of the label.
  func rules() -> LabelRules {
    let lines = root.objects("structures")
    let exempt = label.exemptKinds
    let subjects = lines.indices.filter { lines[$0].needsLabel(exempt: exempt) == true }
    let bodies = Dictionary(uniqueKeysWithValues: subjects.enumerated().map { ($1, $0) })
    let refused = Set(label.indices("refused"))
    return LabelRules(
      bodies: subjects.map { line in
        body(lines[line], structures: structuresOfLine[line], isRefused: refused.contains(line), bodies)
      },
      training: training(), quality: quality(), criteria: criteria(), procedure: procedure(), upkeep: upkeep(),
      cutOff: cutOff(), observed: label.optionalObject("observed").map { observed($0, bodies) })
  }

  private func body(
    _ line: CheckedObject, structures: [Int], isRefused: Bool, _ bodies: [Int: Int]
  ) -> LabelBody {
    LabelBody(
      id: line.text("id"), name: line.text("name"), territory: line.index("territory"), structures: structures,
      trained: line.optionalNumber("trained"),
      quality: line.optionalNumber("quality") ?? label.number("default_quality"),
      qualitySpread: line.optionalNumber("quality_spread") ?? label.number("default_quality_spread"),
      filesOn: line.optionalDate("files_on"), isNew: line.boolean("new"),
      replaces: line.values["replaces"].flatMap { _ in bodies[line.index("replaces")] }, isRefused: isRefused)
  }

  private func training() -> TrainingRules {
    let training = label.object("training")
    let modules = training.objects("modules").map {
      TrainingRules.Module(
        id: $0.text("id"), name: $0.bilingual("name"), days: $0.number("days"), isOptional: $0.boolean("optional"))
    }
    return TrainingRules(
      modules: modules, initial: training.sharesOrEvery("initial", count: modules.count),
      newcomers: training.sharesOrEvery("newcomers", count: modules.count), absence: training.number("absence_share"),
      series: training.objects("sessions").map {
        TrainingRules.Series(
          module: $0.index("module"), territory: $0.optionalIndex("territory"), from: $0.date("from"),
          everyMonths: $0.optionalInteger("every_months"), until: $0.optionalDate("until"),
          seats: $0.integer("seats"))
      }, seatsFirst: training.choice("seats_first"), deadline: training.choice("deadline"),
      newcomersAreExcused: training.boolean("newcomers_are_excused"))
  }

  private func quality() -> QualityRules {
    let quality = label.object("quality", or: Definitions.labelQuality)
    return QualityRules(
      betweenProfessionals: quality.number("between_professionals"),
      betweenContracts: quality.number("between_contracts"),
      contractsPerProfessional: quality.integer("contracts_per_professional"), panel: quality.choice("panel"),
      leniency: quality.number("leniency"), misjudged: quality.number("misjudged_share"),
      threshold: quality.number("threshold"), reviewMargin: quality.number("review_margin"),
      restored: quality.number("restored_share"))
  }

  private func criteria() -> LabelCriteria {
    label.word("criteria") == nil ? .weighted(threshold: label.object("criteria").number("weighted")) : .both
  }

  private func procedure() -> LabelProcedure {
    let procedure = label.object("procedure")
    let instruction = procedure.object("instruction")
    let moratorium = procedure.object("moratorium", or: Definitions.moratorium)
    return LabelProcedure(
      opens: procedure.date("opens"), filing: procedure.law("filing_days"),
      filesWhenReady: procedure.boolean("files_when_ready"), checkMonths: procedure.integer("check_months"),
      instruction: LabelProcedure.Instruction(
        time: instruction.instructionTime(), limitMonths: instruction.integer("limit_months"),
        atLimit: instruction.choice("at_limit")),
      moratorium: LabelProcedure.Moratorium(
        months: moratorium.integer("months"), refiling: moratorium.choice("refiling"),
        notBefore: moratorium.date("not_before"), refiles: moratorium.number("refiles_share"),
        qualityGain: moratorium.number("quality_gain"), trainingFirst: moratorium.boolean("training_first")),
      appeals: procedure.optionalObject("appeals").map {
        LabelProcedure.Appeals(
          share: $0.number("share"), delay: $0.law("delay_days"), answer: $0.law("answer_days"),
          litigationShare: $0.number("litigation_share"), judgment: $0.optionalLaw("judgment_days") ?? 0,
          annulled: $0.number("annulled_share"), againstMoratorium: $0.boolean("against_moratorium"))
      }, mayApplyAgain: procedure.boolean("may_apply_again"),
      qualityGainPerYear: procedure.number("quality_gain_per_year"),
      replacement: procedure.optionalLaw("replacement_days"))
  }

  private func upkeep() -> LabelUpkeep {
    let upkeep = label.object("upkeep", or: Definitions.upkeep)
    let months = upkeep.list("renewal_months").compactMap { if case .integer(let month) = $0 { month } else { nil } }
    return LabelUpkeep(
      years: upkeep.integer("years"), renewalMonths: months[0]...months[1], lastYear: upkeep.choice("last_year"),
      runsOnMeanwhile: upkeep.boolean("runs_on_meanwhile"), checkMonths: upkeep.integer("check_months"),
      scoredShare: upkeep.number("scored_share"), supportMonths: upkeep.integer("support_months"),
      qualityGain: upkeep.number("quality_gain"), validMeanwhile: upkeep.boolean("valid_meanwhile"),
      untrained: upkeep.choice("untrained"), missionEndsPerYear: upkeep.number("mission_ends_per_year"))
  }

  private func cutOff() -> LabelCutOff {
    let cutOff = label.object("cut_off", or: Definitions.cutOff)
    return LabelCutOff(
      on: cutOff.date("on"), reading: cutOff.choice("reading"),
      calls: cutOff.objects("calls").map {
        LabelCutOff.Call(closes: $0.date("closes"), fundsFrom: $0.date("funds_from"))
      },
      selection: cutOff.number("selection_share"), closing: cutOff.choice("closing"),
      neighbours: cutOff.neighbours(territoryCount: root.list("territories").count))
  }

  private func observed(_ observed: CheckedObject, _ bodies: [Int: Int]) -> ObservedDecisions {
    let decisions = observed.objects("decisions").compactMap { line in
      bodies[line.index("structure")].map {
        ObservedDecisions.Decision(on: line.date("on"), body: $0, kind: line.choice("kind"))
      }
    }
    let byDate = decisions.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
    return ObservedDecisions(through: observed.date("through"), decisions: byDate.map(\.element))
  }
}

extension CheckedObject {
  /// The object under a key, or the one that says nothing but what holds by default.
  fileprivate func object(_ key: String, or definition: ObjectDefinition) -> CheckedObject {
    if let object = optionalObject(key) { return object }
    var standing = CheckedObject(place: place, path: joined(path, key))
    for field in definition.fields {
      if case .defaultsTo(let value) = field.presence { standing.values[field.key] = value }
    }
    return standing
  }

  fileprivate func optionalDate(_ key: String) -> CivilDate? { values[key].map { _ in date(key) } }

  fileprivate func optionalIndex(_ key: String) -> Int? { values[key].map { _ in index(key) } }

  /// One share for each of `count` items, that of all for those left out.
  fileprivate func sharesOrEvery(_ key: String, count: Int) -> [Double] {
    guard case .map(let shares, let every)? = values[key] else { return [] }
    return (0..<count).map { position in
      if case .number(let share)? = shares[position] ?? every.first { share } else { 0 }
    }
  }

  fileprivate func instructionTime() -> LabelProcedure.Instruction.Time {
    guard let team = optionalObject("team") else { return .months(law("months")) }
    return .team(
      agents: team.integer("agents"), contractsPerDay: team.number("contracts_per_day"),
      daysPerDossier: team.number("days_per_dossier"))
  }

  fileprivate func neighbours(territoryCount: Int) -> [[Int]] {
    guard case .map(let lists, _)? = values["neighbours"] else { return [] }
    return (0..<territoryCount).map { territory in
      guard case .list(let items)? = lists[territory] else { return [] }
      return items.compactMap { if case .index(let position) = $0 { position } else { nil } }
    }
  }
}
