package io.plimsoll.engine.score;

import io.plimsoll.engine.breach.HistoryBasis;
import io.plimsoll.engine.breach.Incident;
import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Industry;
import io.plimsoll.engine.evidence.Revenue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands behind a line. */
final class Grounds {
  private Grounds() {}

  static Ground seen(Finding finding) {
    return new Ground.FindingSeen(
        finding.checkId(),
        finding.asset(),
        finding.outcome(),
        finding.observedAt(),
        finding.disputedAt());
  }

  static Ground given(AnsweredQuestion answer) {
    return new Ground.AnswerGiven(
        answer.question(), answer.options(), answer.standing(), answer.answeredAt());
  }

  static Ground ofSector(Applicant applicant) {
    Industry industry = applicant.industry();
    return new Ground.FactDeclared("industry", industry == null ? null : industry.code());
  }

  static Ground ofSize(Applicant applicant) {
    Revenue revenue = applicant.revenue();
    String value =
        revenue == null ? null : revenue.annual().major() + " " + revenue.annual().currency();
    return new Ground.FactDeclared("revenue", value);
  }

  static List<Ground> ofHistory(Snapshot snapshot, HistoryBasis basis) {
    String statement = snapshot.history().noOthers().name().toLowerCase(Locale.ROOT);
    List<Ground> grounds = new ArrayList<>();
    grounds.add(new Ground.FactDeclared("no_other_incidents", statement));
    for (Incident incident : snapshot.history().incidents()) {
      if (basis.counts(incident, snapshot.today())) {
        grounds.add(
            new Ground.IncidentKnown(
                incident.kind(), incident.occurredOn(), incident.reportedBy()));
      }
    }
    return grounds;
  }
}
