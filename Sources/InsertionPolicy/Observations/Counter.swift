/// Acts counted in the month they happen (or, where said, in the month their clock started).
enum Counter: Int, CaseIterable {
  /// People who entered, by any flow.
  case entries
  /// *Nouveaux entrants* of annex A.
  case newEntrants
  /// Orientation appointments kept / missed.
  case interviewsKept, interviewsMissed
  /// New entrants whose orientation was notified; of these, one month or less after entry; sum of the delays in days.
  case oriented, orientedWithinMonth, orientationDelay
  /// Of new entrants oriented, those who entered in the same civil year; sum of their delays in days.
  case orientedSameYear, orientationDelaySameYear
  /// By month of entry: new entrants old enough to tell whether three months were kept, and those oriented by then.
  case threeMonthCohort, threeMonthKept
  /// On the last day of a year: people on the RSA by how long ago they entered, and those of each class oriented.
  case presentUnderSixMonths, presentSixToTwelveMonths, presentOverYear
  case orientedUnderSixMonths, orientedSixToTwelveMonths, orientedOverYear
  /// On the last day of a year: people oriented to programmes with contracts outside the professional sphere, and
  /// those of them who have signed one.
  case orientedToContracts, underContract
  /// By month of entry: new entrants old enough to tell whether six weeks were kept, and those for whom they were.
  case sixWeekCohort, sixWeekKept
  /// By month of entry: new entrants old enough to tell whether 45 days to the first interview were kept; kept.
  case interviewCohort, interviewCohortKept
  /// New entrants' first accompaniment appointments fixed outside the professional sphere; of these within two weeks.
  case firstAppointments, firstAppointmentsWithinTwoWeeks
  /// New entrants' first contracts with their référent; of these within two months of the notification.
  case firstContracts, firstContractsWithinTwoMonths
  /// By month of notification: people old enough to tell whether the contract came within one month; kept.
  case contractCohort, contractCohortKept
  /// People accompanied on 1 January 2025, and those of them who signed a contract since.
  case decreeStock, decreeSigned
  /// Cases put to the équipe pluridisciplinaire, decided, and referrals that found nobody to refer.
  case equipeReferred, equipeDecided, referralsUnfilled
  /// People who left the system.
  case departures
  /// Information sessions held, half-days they took with their preparation, and people received at them.
  case sessionsHeld, sessionHalfDays, informed
  /// Applications for the label filed, and those of them that follow a moratorium or a refusal; labels granted, and the days from the first application to them; moratoria;
  /// refusals; decisions later than the limit; appeals, and those won.
  case labelApplications, labelSecondApplications, labelGrants, labelDelayDays, labelMoratoria, labelRefusals,
    labelOverruns
  case labelAppeals, labelAppealsWon
  /// Labels renewed and withdrawn; missions ended.
  case labelRenewals, labelWithdrawals, labelMissionsEnded
  /// Seats at training sessions, absences from them, modules completed and the days they took.
  case trainingSeats, trainingAbsences, modulesCompleted, trainingDays
  /// People whose place closed for want of the label; those who found another, and the sum of their waits in days.
  case labelDisplaced, labelTransfers, labelTransferDays
  /// People who took part in an action: the first time in the civil year, and the first time in the period.
  case personsOfYear, personsOfPeriod
}

/// Acts counted for each programme.
enum ProgrammeCounter: Int, CaseIterable {
  /// People oriented or referred to the programme; those on the RSA; new entrants of annex A.
  case oriented, orientedOnRSA, orientedNew
  /// Accompaniments started; people accompanied at any time of the civil year, counted in January or at the start.
  case starts, served
  /// Waits for a place that ended with one: how many, their sum in days, how many of 21 days or less.
  case waits, waitDays, waitsWithin21
  /// From the orientation to the first appointment: how many, their sum in days.
  case startDelays, startDelayDays
  /// Accompaniments ended, in all; by a positive exit; by the place vanishing; by the end of the RSA.
  case ends, positiveExits, displaced, endsWithRSA
  /// People who gave up waiting, and who went away because it was full.
  case reneged, lost
  /// Appointments held and missed.
  case appointmentsHeld, appointmentsMissed
  /// Contracts signed.
  case contracts
  /// People whose place had vanished who found another: how many, the sum of their waits in days.
  case transfers, transferDays
  /// Accompaniments in which a first contract was signed, and the days from the orientation to it.
  case contracted, contractDelayDays
  /// Accompaniments ended by the end of the stay or contract, by what can happen at any time, at the référent's request
  /// and by decision of the équipe, at the équipe's own, by the first interview, by a place found elsewhere.
  case endsOfCourse, endsAtAnyTime, endsByAgent, endsByEquipe, endsOutOfCompetence, endsByReferral
  /// Accompaniments ended because the RSA was suspended or struck off by a decision.
  case endsByStrikeOff
  /// Contracts signed in the period that ran to their end, and those of them with the appointments asked for.
  case contractsRun, contractsWithAppointments
  /// Accompaniments ended that started in the period, and the days they lasted.
  case stays, stayDays
  /// People who asked for a place that no line of the budget had the money for.
  case turnedAway
  /// Appointments held at home.
  case homeVisits
  /// People refused because they are not of the public; probations begun, and failed.
  case refusedPublic, probations, probationsFailed
}

/// Levels that hold for a while and are averaged over time.
enum Level: Int, CaseIterable {
  /// People in the system; those on the RSA; those on the RSA with no référent.
  case present, onRSA, withoutReferent
  /// Bodies that need the label and those that hold it; référents of the first, those trained, those of the second;
  /// places their posts make, and those of labelled bodies.
  case labelBodies, labelledBodies, labelReferents, trainedReferents, labelledReferents, labelPlaces, labelledPlaces
}

/// What is counted for each body that needs the label, over the whole period.
enum BodyTally: Int, CaseIterable {
  /// 1 if the body held the label when places without it closed, and when the period ended.
  case labelledAtCutOff, labelledAtEnd
  /// People who had to change référent because its places closed.
  case displaced
}

/// Levels of each programme.
enum ProgrammeLevel: Int, CaseIterable {
  /// People holding a place; waiting for one; places open; référents in FTE; people for whom there is no place.
  case inProgress, waiting, places, fte, gap
  /// People on probation before they ask for a place.
  case onProbation
}
