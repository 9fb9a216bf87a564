/// Delays that the law, a convention or a practice of the field fixes: what indicators count people against.
enum LegalClock {
  /// *Orientation* within six weeks. Source: décret 2024-1244 du 30/12/2024.
  static let orientationDays = 42
  /// First orientation appointment within 45 days. Source: rdv-insertion's published indicator.
  static let interviewDays = 45
  /// *Contrat d'engagement* within one month of the notified orientation. Source: décret 2024-1244 du 30/12/2024.
  static let contractMonths = 1
  /// Orientation within one month. Source: ANX-05, F01-12.
  static let conventionOrientationMonths = 1
  /// Orientation within three months, as studies count it. Source: DREES, Dossier 133, 09/12/2025.
  static let studyOrientationMonths = 3
  /// First appointment within two weeks of the orientation. Source: ANX-07.
  static let conventionFirstAppointmentDays = 14
  /// First contract within two months of the notified orientation. Source: ANX-11, ANX-12.
  static let conventionContractMonths = 2
  /// Least appointments in a contract. Source: CAF62-52.
  static let conventionAppointments = 3
  /// Start of the accompagnement global within three weeks. Source: ANX-19, F04-17.
  static let conventionStartDays = 21.0
}
