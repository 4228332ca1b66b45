package io.plimsoll.engine.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a score out as documents. */
final class Contributions {
  private final Scoring scoring;
  private final CompiledCard card;
  private final ResolvedEvidence evidence;
  private final Explanation explanation;
  private final Rating rating;
  private final Readings readings;

  Contributions(Scoring scoring, Explanation explanation) {
    this.scoring = scoring;
    this.explanation = explanation;
    card = scoring.card;
    evidence = scoring.evidence;
    rating = new Rating(scoring);
    readings = new Readings(card, evidence.pieces);
  }

  List<Contribution> all() {
    List<Contribution> all = new ArrayList<>(card.lines());
    for (int line : card.order) {
      if (!explanation.isIdle(line)) {
        all.add(card.isFactor(line) ? ofFactor(line) : ofOther(line));
      }
    }
    return all;
  }

  private Contribution ofFactor(int line) {
    Factor factor = card.factors.get(line);
    FactorState state = readings.state(line);
    return new Contribution(
        factor.id(),
        factor.name(),
        LineKind.FACTOR,
        factor.group(),
        explanation.points(line),
        explanation.displayedPoints(line),
        perilPoints(line),
        state,
        readings.value(line),
        readings.known(line),
        rating.severityOf(line),
        coveredBy(line),
        evidence.pieces.groundsOf(line),
        factor.referral(),
        factor.basis(),
        factor.source(),
        remedy(factor, state));
  }

  private Contribution ofOther(int line) {
    LineLabel label = labelOf(line);
    return new Contribution(
        label.id(),
        label.name(),
        label.kind(),
        label.group(),
        explanation.points(line),
        explanation.displayedPoints(line),
        perilPoints(line),
        null,
        null,
        1,
        1,
        null,
        groundsOf(label.kind()),
        false,
        label.basis(),
        label.source(),
        null);
  }

  private LineLabel labelOf(int line) {
    LineLabel label = card.labels[line];
    Sector sector = evidence.firm.sector();
    return switch (label.kind()) {
      case SECTOR -> sector == null ? label : label.named("Sector: " + sector.name());
      case SIZE -> evidence.firm.knowsSize() ? label : label.named("Size not known");
      case FACTOR, HISTORY, CAP, CLAMP -> label;
    };
  }

  private List<Ground> groundsOf(LineKind kind) {
    Snapshot snapshot = evidence.snapshot;
    return switch (kind) {
      case SECTOR -> List.of(Grounds.ofSector(snapshot.applicant()));
      case SIZE -> List.of(Grounds.ofSize(snapshot.applicant()));
      case HISTORY -> Grounds.ofHistory(snapshot, card.parameters.history());
      case FACTOR, CAP, CLAMP -> List.of();
    };
  }

  private Map<Peril, Double> perilPoints(int line) {
    Map<Peril, Double> points = new EnumMap<>(Peril.class);
    for (int k = 0; k < card.perils.size(); k++) {
      points.put(card.perils.get(k), explanation.perilPoints(line, k));
    }
    return points;
  }

  /** The factor of the same cluster that counts instead; null when this one counts. */
  private @Nullable String coveredBy(int factor) {
    int place = card.clusterPlaces[factor];
    if (place < 0 || !evidence.isApplicable(factor)) {
      return null;
    }
    if (scoring.wins(factor) > 0) {
      return null;
    }
    return card.factors.get(card.clusters[place].leader(scoring)).id();
  }

  private static @Nullable String remedy(Factor factor, FactorState state) {
    return switch (state) {
      case GOOD, NOT_APPLICABLE -> null;
      case BAD, PARTIAL, CONTRADICTED, UNKNOWN, STALE -> factor.remedy();
    };
  }
}
