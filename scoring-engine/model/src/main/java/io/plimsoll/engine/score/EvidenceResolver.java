package io.plimsoll.engine.score;

import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Vendor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves the evidence about each factor once, so that no formula looks anything up. */
final class EvidenceResolver {
  private final CompiledCard card;
  private final Sources sources;
  private final Snapshot snapshot;
  private final EvidenceIndex index;
  private final CrossCheck crossCheck;
  private final PieceList pieces;

  EvidenceResolver(CompiledCard card, Sources sources, Snapshot snapshot) {
    this.card = card;
    this.sources = sources;
    this.snapshot = snapshot;
    index = new EvidenceIndex(snapshot, sources);
    crossCheck = new CrossCheck(snapshot, card.parameters, sources, index);
    pieces = new PieceList(card.cells);
  }

  ResolvedEvidence resolve() {
    for (int j = 0; j < card.factors.size(); j++) {
      pieces.closeFactor(read(j, card.factors.get(j)));
    }
    return new ResolvedEvidence(card, snapshot, new Pieces(pieces), crossCheck);
  }

  /** Reads a factor's pieces; true when an observation overruled an answer. */
  private boolean read(int j, Factor factor) {
    switch (factor.drivenBy()) {
      case Driver.Answers answers -> {
        return readAnswers(j, factor, answers);
      }
      case Driver.Checks checks -> readChecks(j, factor, checks);
      case Driver.Vendors vendors -> readVendors(vendors.condition());
      case Driver.Records records -> readRecords(records);
    }
    return false;
  }

  private boolean readAnswers(int j, Factor factor, Driver.Answers answers) {
    boolean contradicted = false;
    int place = 0;
    for (String question : answers.questions().keySet()) {
      int number = sources.ofFactor[j][place];
      Finding against = crossCheck.against(number);
      if (against == null) {
        readAnswer(j, factor, question, place);
      } else {
        pieces.addSeenBad(freshness(factor, index.ageDays(against)), Grounds.seen(against));
        contradicted = true;
      }
      place++;
    }
    return contradicted;
  }

  private void readAnswer(int j, Factor factor, String question, int place) {
    int number = sources.ofFactor[j][place];
    AnsweredQuestion answer = index.answer(number);
    if (answer == null) {
      pieces.addUnknown(new Ground.AnswerGiven(question, List.of(), null, null));
    } else if (!answer.isSetAside()) {
      readOptions(factor, answer, sources.levels.get(j).get(place), number);
    }
  }

  private void readOptions(
      Factor factor, AnsweredQuestion answer, Map<String, Integer> levels, int number) {
    int level = worst(answer.options(), levels);
    Ground ground = Grounds.given(answer);
    if (level < 0) {
      pieces.addUnknown(ground);
    } else if (crossCheck.isBorneOut(number)) {
      pieces.addSeen(level, freshness(factor, index.ageDays(answer)), ground);
    } else {
      pieces.addTold(level, freshness(factor, index.ageDays(answer)), ground);
    }
  }

  /** The worst state that the chosen options tell; −1 when they tell nothing. */
  private static int worst(List<String> options, Map<String, Integer> levels) {
    int worst = -1;
    for (String option : options) {
      worst = Math.max(worst, levels.getOrDefault(option, -1));
    }
    return worst;
  }

  private static double freshness(Factor factor, double ageDays) {
    return Effects.freshness(ageDays, factor.halfLifeDays());
  }

  private void readChecks(int j, Factor factor, Driver.Checks checks) {
    for (int i = 0; i < checks.ids().size(); i++) {
      EvidenceIndex.Seen seen = index.findings(sources.ofFactor[j][i]);
      if (seen == null) {
        pieces.addUnknown(new Ground.CheckNotRun(checks.ids().get(i)));
      }
      for (; seen != null; seen = seen.next) {
        readFinding(j, factor, seen.finding);
      }
    }
  }

  private void readFinding(int j, Factor factor, Finding finding) {
    switch (finding.outcome()) {
      case PASS -> addSeen(factor, finding, 0);
      case FAIL -> addSure(factor, finding, card.cells.states[j].length - 1);
      case PARTIAL -> addSure(factor, finding, sources.partial[j]);
      case UNKNOWN -> pieces.addUnknown(Grounds.seen(finding));
      case NOT_APPLICABLE -> {}
    }
  }

  /** What would send a risk to an underwriter must be certain. */
  private void addSure(Factor factor, Finding finding, int level) {
    if (factor.referral() && finding.confidence() != Confidence.HIGH) {
      pieces.addUnknown(Grounds.seen(finding));
    } else {
      addSeen(factor, finding, level);
    }
  }

  private void addSeen(Factor factor, Finding finding, int level) {
    double freshness = freshness(factor, index.ageDays(finding));
    pieces.addSeen(level, freshness, Grounds.seen(finding));
  }

  private void readVendors(VendorCondition condition) {
    List<Vendor> vendors = snapshot.vendors();
    if (vendors == null) {
      pieces.addUnknown(new Ground.FactDeclared("vendors", null));
      return;
    }
    for (Vendor vendor : vendors) {
      if (vendor.holdsData()) {
        readVendor(vendor, isBad(vendor, condition));
      }
    }
    if (pieces.hasNone()) {
      pieces.addSeen(0, 1, new Ground.FactDeclared("vendors", "none holds data"));
    }
  }

  private void readVendor(Vendor vendor, @Nullable Boolean bad) {
    Ground ground = new Ground.VendorDeclared(vendor.name(), bad);
    if (bad == null) {
      pieces.addUnknown(ground);
    } else {
      pieces.addSeen(bad ? 1 : 0, 1, ground);
    }
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
    long validDays = (long) card.parameters.vettingValidDays().value();
    return last.plusDays(validDays).isBefore(snapshot.today());
  }

  private static @Nullable Boolean not(@Nullable Boolean value) {
    return value == null ? null : !value;
  }

  /** The largest category stands for the number of people: categories overlap. */
  private void readRecords(Driver.Records scale) {
    Map<String, Long> held = snapshot.applicant().recordsHeld();
    if (held == null) {
      pieces.addUnknown(new Ground.FactDeclared("records_held", null));
      return;
    }
    long people = held.values().stream().mapToLong(Long::longValue).max().orElse(0);
    Ground ground = new Ground.FactDeclared("records_held", Long.toString(people));
    pieces.addOnScale(onScale(people, scale), ground);
  }

  private static double onScale(long people, Driver.Records scale) {
    if (people <= scale.none()) {
      return 0;
    }
    double share =
        StrictMath.log(people / scale.none()) / StrictMath.log(scale.full() / scale.none());
    return Math.min(1, share);
  }
}
