package io.plimsoll.engine.score;

import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Vendor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves the evidence about each factor once, so that no formula looks anything up. */
final class EvidenceReader {
  private final Snapshot snapshot;
  private final Parameters parameters;
  private final EvidenceIndex index;
  private final CrossCheck crossCheck;

  EvidenceReader(
      Snapshot snapshot, Parameters parameters, EvidenceIndex index, CrossCheck crossCheck) {
    this.snapshot = snapshot;
    this.parameters = parameters;
    this.index = index;
    this.crossCheck = crossCheck;
  }

  FactorReading read(Factor factor) {
    Pieces pieces = new Pieces();
    switch (factor.drivenBy()) {
      case Driver.Answers answers -> readAnswers(factor, answers, pieces);
      case Driver.Checks checks -> readChecks(factor, checks, pieces);
      case Driver.Vendors vendors -> readVendors(vendors.condition(), pieces);
      case Driver.Records records -> readRecords(records, pieces);
    }
    return new FactorReading(pieces.pieces, pieces.grounds, pieces.contradicted);
  }

  private static final class Pieces {
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();
    private boolean contradicted;

    void add(Piece piece, Ground ground) {
      pieces.add(piece);
      grounds.add(ground);
    }
  }

  private void readAnswers(Factor factor, Driver.Answers answers, Pieces pieces) {
    answers.questions().forEach((question, states) -> readAnswer(factor, question, states, pieces));
  }

  private void readAnswer(
      Factor factor, String question, Map<String, Double> states, Pieces pieces) {
    AnsweredQuestion answer = index.answer(question);
    Finding against = crossCheck.against(question);
    if (answer == null) {
      pieces.add(Piece.UNKNOWN, new Ground.AnswerGiven(question, List.of(), null, null));
    } else if (against != null) {
      double freshness = Effects.freshness(index.ageDays(against), factor.halfLifeDays());
      pieces.add(Piece.seen(1, freshness), seen(against));
      pieces.contradicted = true;
    } else if (!answer.isSetAside()) {
      pieces.add(
          answered(factor, answer, worst(answer.options(), states)),
          new Ground.AnswerGiven(
              question, answer.options(), answer.standing(), answer.answeredAt()));
    }
  }

  private static @Nullable Double worst(List<String> options, Map<String, Double> states) {
    Double worst = null;
    for (String option : options) {
      Double state = states.get(option);
      worst = worst == null || state != null && state > worst ? state : worst;
    }
    return worst;
  }

  private Piece answered(Factor factor, AnsweredQuestion answer, @Nullable Double state) {
    return state == null
        ? Piece.UNKNOWN
        : new Piece(
            state,
            Effects.freshness(index.ageDays(answer), factor.halfLifeDays()),
            crossCheck.trustIn(answer.question()));
  }

  private void readChecks(Factor factor, Driver.Checks checks, Pieces pieces) {
    for (String check : checks.ids()) {
      Collection<Finding> findings = index.findings(check);
      if (findings.isEmpty()) {
        pieces.add(Piece.UNKNOWN, new Ground.CheckNotRun(check));
      }
      findings.forEach(finding -> readFinding(factor, checks, finding, pieces));
    }
  }

  private void readFinding(Factor factor, Driver.Checks checks, Finding finding, Pieces pieces) {
    double freshness = Effects.freshness(index.ageDays(finding), factor.halfLifeDays());
    switch (finding.outcome()) {
      case PASS -> pieces.add(Piece.seen(0, freshness), seen(finding));
      case FAIL -> pieces.add(sure(factor, finding, 1, freshness), seen(finding));
      case PARTIAL -> pieces.add(sure(factor, finding, checks.partial(), freshness), seen(finding));
      case UNKNOWN -> pieces.add(Piece.UNKNOWN, seen(finding));
      case NOT_APPLICABLE -> {}
    }
  }

  /** What would send a risk to an underwriter must be certain. */
  private static Piece sure(Factor factor, Finding finding, double state, double freshness) {
    boolean certain = !factor.referral() || finding.confidence() == Confidence.HIGH;
    return certain ? Piece.seen(state, freshness) : Piece.UNKNOWN;
  }

  private static Ground seen(Finding finding) {
    return new Ground.FindingSeen(
        finding.checkId(), finding.asset(), finding.outcome(), finding.observedAt());
  }

  private void readVendors(VendorCondition condition, Pieces pieces) {
    List<Vendor> vendors = snapshot.vendors();
    if (vendors == null) {
      pieces.add(Piece.UNKNOWN, new Ground.FactDeclared("vendors", null));
      return;
    }
    vendors.stream()
        .filter(Vendor::holdsData)
        .forEach(vendor -> readVendor(vendor, isBad(vendor, condition), pieces));
    if (pieces.pieces.isEmpty()) {
      pieces.add(Piece.seen(0, 1), new Ground.FactDeclared("vendors", "none holds data"));
    }
  }

  private static void readVendor(Vendor vendor, @Nullable Boolean bad, Pieces pieces) {
    Piece piece = bad == null ? Piece.UNKNOWN : Piece.seen(bad ? 1 : 0, 1);
    pieces.add(piece, new Ground.VendorDeclared(vendor.name(), bad));
  }

  private @Nullable Boolean isBad(Vendor vendor, VendorCondition condition) {
    return switch (condition) {
      case THIRD_PARTY_WITHOUT_VETTING -> isUnvetted(vendor);
      case THIRD_PARTY_WITHOUT_ACCESS_LIMIT -> not(vendor.accessLimited());
      case THIRD_PARTY_WITHOUT_NOTICE_CLAUSE -> not(vendor.breachNotice());
      case THIRD_PARTY_CONTACT_CENTRE -> vendor.isContactCentre();
    };
  }

  private @Nullable Boolean isUnvetted(Vendor vendor) {
    LocalDate last = vendor.lastVettedOn();
    if (last == null || Boolean.FALSE.equals(vendor.vetted())) {
      return not(vendor.vetted());
    }
    LocalDate today = LocalDate.ofInstant(snapshot.asOf(), ZoneOffset.UTC);
    return last.plusDays((long) parameters.vettingValidDays().value()).isBefore(today);
  }

  private static @Nullable Boolean not(@Nullable Boolean value) {
    return value == null ? null : !value;
  }

  /** The largest category stands for the number of people: categories overlap. */
  private void readRecords(Driver.Records scale, Pieces pieces) {
    Applicant applicant = snapshot.applicant();
    Map<String, Long> held = applicant.recordsHeld();
    if (held == null) {
      pieces.add(Piece.UNKNOWN, new Ground.FactDeclared("records_held", null));
      return;
    }
    long people = held.values().stream().mapToLong(Long::longValue).max().orElse(0);
    pieces.add(
        Piece.seen(onScale(people, scale), 1),
        new Ground.FactDeclared("records_held", Long.toString(people)));
  }

  private static double onScale(long people, Driver.Records scale) {
    if (people <= scale.none()) {
      return 0;
    }
    double share =
        StrictMath.log(people / scale.none()) / StrictMath.log(scale.full() / scale.none());
    return StrictMath.min(1, share);
  }
}
