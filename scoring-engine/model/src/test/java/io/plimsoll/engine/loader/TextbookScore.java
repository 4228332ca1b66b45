package io.plimsoll.engine.loader;

import io.plimsoll.engine.breach.Experience;
import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.evidence.Attestation;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.Vendor;
import io.plimsoll.engine.score.Combine;
import io.plimsoll.engine.score.ContradictionRule;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Group;
import io.plimsoll.engine.score.ModelVersion;
import io.plimsoll.engine.score.Parameters;
import io.plimsoll.engine.score.Peril;
import io.plimsoll.engine.score.PerilBasis;
import io.plimsoll.engine.score.Sector;
import io.plimsoll.engine.score.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The score as the formulas stand in the model's description, peril by peril and by name, slowly;
 * nothing of it is shared with the engine. It reads snapshots with one finding a check, all of high
 * confidence, and no records held.
 */
final class TextbookScore {
  private record Piece(double g, double z, double t) {}

  private final Map<String, List<Piece>> pieces = new HashMap<>();
  private final Map<String, Finding> findings = new HashMap<>();
  private final Map<String, AnsweredQuestion> answers = new HashMap<>();
  private final Set<String> contradicted = new HashSet<>();
  private final Set<String> borneOut = new HashSet<>();
  private final ModelVersion version;
  private final Parameters parameters;
  private final Snapshot snapshot;

  TextbookScore(ModelVersion version, Snapshot snapshot) {
    this.version = version;
    this.snapshot = snapshot;
    parameters = version.parameters();
    snapshot.findings().forEach(finding -> findings.put(finding.checkId(), finding));
    AnsweredForm form = snapshot.form();
    if (form != null) {
      form.answers().forEach(answer -> answers.put(answer.question(), answer));
    }
    parameters.contradictions().forEach(this::compare);
    borneOut.removeAll(contradicted);
    version.factors().forEach(factor -> pieces.put(factor.id(), read(factor)));
  }

  private void compare(ContradictionRule rule) {
    AnsweredQuestion answer = answers.get(rule.question());
    Finding finding = findings.get(rule.check());
    if (answer != null && finding != null && claims(rule, answer)) {
      if (finding.outcome() == Outcome.FAIL) {
        contradicted.add(rule.question());
      }
      if (finding.outcome() == Outcome.PASS) {
        borneOut.add(rule.question());
      }
    }
  }

  private static boolean claims(ContradictionRule rule, AnsweredQuestion answer) {
    return answer.options().stream().anyMatch(rule.claims()::contains);
  }

  /** t = (9 + agree) / (10 + agree + contradict). */
  double trust() {
    AnsweredForm form = snapshot.form();
    Attestation signed = form == null ? null : form.attestation();
    int agreed = borneOut.size() + (signed == null ? 0 : signed.agreed());
    int against = contradicted.size() + (signed == null ? 0 : signed.contradicted());
    return (parameters.trust().priorAgreed() + agreed)
        / (parameters.trust().priorTotal() + agreed + against);
  }

  private List<Piece> read(Factor factor) {
    return switch (factor.drivenBy()) {
      case Driver.Answers driver -> readAnswers(factor, driver);
      case Driver.Checks driver -> readChecks(factor, driver);
      case Driver.Vendors driver -> readVendors(driver);
      case Driver.Records _ -> List.of(unknown());
    };
  }

  private static Piece unknown() {
    return new Piece(0, 0, 1);
  }

  private List<Piece> readAnswers(Factor factor, Driver.Answers driver) {
    List<Piece> read = new ArrayList<>();
    driver
        .questions()
        .forEach((question, states) -> {
          AnsweredQuestion answer = answers.get(question);
          if (answer == null) {
            read.add(unknown());
          } else if (contradicted.contains(question)) {
            read.add(new Piece(1, 1, 1));
          } else if (!answer.isSetAside()) {
            read.add(answered(factor, answer, states));
          }
        });
    return read;
  }

  private Piece answered(Factor factor, AnsweredQuestion answer, Map<String, Double> states) {
    List<Double> told =
        answer.options().stream().map(states::get).filter(Objects::nonNull).toList();
    double worst = told.stream().mapToDouble(z -> z).max().orElse(0);
    double t = borneOut.contains(answer.question()) ? 1 : trust();
    return told.isEmpty() ? unknown() : new Piece(freshness(factor, answer), worst, t);
  }

  /** g = 2^(−age / h). */
  private double freshness(Factor factor, AnsweredQuestion answer) {
    Instant given = Objects.requireNonNull(answer.answeredAt());
    double days = Duration.between(given, snapshot.asOf()).toSeconds() / 86_400.0;
    Double halfLife = factor.halfLifeDays();
    return halfLife == null ? 1 : Math.pow(2, -days / halfLife);
  }

  private List<Piece> readChecks(Factor factor, Driver.Checks driver) {
    List<Piece> read = new ArrayList<>();
    for (String id : driver.ids()) {
      Finding finding = findings.get(id);
      switch (finding == null ? Outcome.UNKNOWN : finding.outcome()) {
        case PASS -> read.add(new Piece(1, 0, 1));
        case FAIL -> read.add(new Piece(1, 1, 1));
        case PARTIAL -> read.add(new Piece(1, driver.partial(), 1));
        case UNKNOWN -> read.add(unknown());
        case NOT_APPLICABLE -> {}
      }
    }
    return read;
  }

  private List<Piece> readVendors(Driver.Vendors driver) {
    List<Vendor> vendors = snapshot.vendors();
    return vendors == null
        ? List.of(unknown())
        : vendors.stream().map(vendor -> readVendor(vendor, driver)).toList();
  }

  private static Piece readVendor(Vendor vendor, Driver.Vendors driver) {
    Boolean good =
        switch (driver.condition()) {
          case THIRD_PARTY_WITHOUT_VETTING -> vendor.vetted();
          case THIRD_PARTY_WITHOUT_ACCESS_LIMIT -> vendor.accessLimited();
          case THIRD_PARTY_WITHOUT_NOTICE_CLAUSE -> vendor.breachNotice();
          case THIRD_PARTY_CONTACT_CENTRE -> !vendor.isContactCentre();
        };
    return good == null ? unknown() : new Piece(1, good ? 0 : 1, 1);
  }

  /** w_unk = ln(p·e^w + 1 − p); a bonus must be shown. */
  private static double centre(Factor factor, double w) {
    return factor.bonus() ? 0 : Math.log(factor.prior() * Math.exp(w) + 1 - factor.prior());
  }

  private double effect(Factor factor, double w) {
    double centre = centre(factor, w);
    double sum = 0;
    double worst = Double.NEGATIVE_INFINITY;
    for (Piece piece : pieces(factor)) {
      double seen = observed(factor, piece, w, centre);
      sum += piece.g * seen + (1 - piece.g) * centre;
      if (piece.g > 0) {
        worst = Math.max(worst, piece.g * seen + (1 - piece.g) * Math.min(seen, centre));
      }
    }
    double mean = sum / pieces(factor).size();
    return worstDecides(factor) ? Math.max(mean, worst) : mean;
  }

  private List<Piece> pieces(Factor factor) {
    return Objects.requireNonNull(pieces.get(factor.id()));
  }

  private static boolean worstDecides(Factor factor) {
    return switch (factor.drivenBy()) {
      case Driver.Answers driver -> driver.combine() == Combine.MAX;
      case Driver.Checks driver -> driver.combine() == Combine.MAX;
      case Driver.Vendors _, Driver.Records _ -> true;
    };
  }

  /** A rate mix t·e^(w·z) + (1 − t)·e^w, never held worse than nothing said. */
  private static double observed(Factor factor, Piece piece, double w, double centre) {
    double kept = w * (factor.bonus() ? 1 - piece.z : piece.z);
    double broken = factor.bonus() ? 0 : w;
    double mixed = Math.log(piece.t * Math.exp(kept) + (1 - piece.t) * Math.exp(broken));
    return Math.min(mixed, Math.max(kept, centre));
  }

  private boolean counts(Factor factor, Peril peril) {
    return factor.weight(peril) != 0 && !pieces(factor).isEmpty();
  }

  /** Of a cluster the worst counts alone, against the heaviest centre. */
  double logRate(Factor factor, Peril peril) {
    if (!counts(factor, peril)) {
      return 0;
    }
    double effect = effect(factor, factor.weight(peril));
    if (factor.cluster() == null) {
      return effect - centre(factor, factor.weight(peril));
    }
    List<Factor> rivals =
        version.factors().stream()
            .filter(each -> factor.cluster().equals(each.cluster()) && counts(each, peril))
            .toList();
    double heaviest =
        rivals.stream().mapToDouble(each -> centre(each, each.weight(peril))).max().orElseThrow();
    return worst(rivals, peril) == factor ? effect - heaviest : 0;
  }

  private Factor worst(List<Factor> rivals, Peril peril) {
    Factor worst = rivals.getFirst();
    for (Factor each : rivals) {
      double more = effect(each, each.weight(peril)) - effect(worst, worst.weight(peril));
      double heavier = centre(each, each.weight(peril)) - centre(worst, worst.weight(peril));
      worst = more > 0 || more == 0 && heavier > 0 ? each : worst;
    }
    return worst;
  }

  /** ln(λ / λ0). */
  double logRate(Peril peril) {
    double block = 0;
    double rest = firm() + Math.log(experience().multiplier());
    for (Factor factor : version.factors()) {
      boolean isInBlock = factor.group() == Group.CONTROLS || factor.group() == Group.EXPOSURE;
      block += isInBlock ? logRate(factor, peril) : 0;
      rest += isInBlock ? 0 : logRate(factor, peril);
    }
    for (String name : parameters.caps().concave().keySet()) {
      block += takenBack(name, peril);
    }
    double cap = parameters.caps().block().value();
    return rest + Math.clamp(block, -cap, cap);
  }

  private double takenBack(String capGroup, Peril peril) {
    double limit = Objects.requireNonNull(parameters.caps().concave().get(capGroup)).value();
    double sum = 0;
    double centre = 0;
    for (Factor factor : version.factors()) {
      if (capGroup.equals(factor.capGroup()) && counts(factor, peril)) {
        sum += effect(factor, factor.weight(peril));
        centre += centre(factor, factor.weight(peril));
      }
    }
    return flattened(sum, limit) - flattened(centre, limit) - (sum - centre);
  }

  /** C·(1 − e^(−x/C)). */
  private static double flattened(double sum, double limit) {
    return limit * (1 - Math.exp(-sum / limit));
  }

  private double firm() {
    Sector sector =
        snapshot.applicant().industry() == null
            ? null
            : parameters.sectors().sectorOf(snapshot.applicant().industry()).orElse(null);
    double ofSector =
        sector == null ? 0 : parameters.sectors().exponent() * Math.log(sector.logRateRelativity());
    double ofSize =
        parameters.frequencyElasticity().value()
            * Math.log(revenueUsd() / parameters.referenceRevenueUsd());
    double most = Math.log(parameters.caps().firmographic().value());
    return Math.clamp(ofSector + ofSize, -most, most);
  }

  private double revenueUsd() {
    double smallest = parameters.smallestRevenueUsd().value();
    return Math.max(smallest, Objects.requireNonNull(snapshot.applicant().revenue()).usd());
  }

  private Experience experience() {
    return Experience.of(
        snapshot.history(),
        snapshot.today(),
        parameters.history(),
        parameters.history().classOf(revenueUsd()));
  }

  /** Σ over perils of ω·Δ, in points: ω is the peril's share of the reference expected loss. */
  double points(Factor factor) {
    double sum = 0;
    for (PerilBasis basis : parameters.perils()) {
      sum += share(basis.peril()) * logRate(factor, basis.peril());
    }
    return -parameters.scale().pointsPerDoubling() / Math.log(2) * sum;
  }

  double score() {
    double sum = 0;
    for (PerilBasis basis : parameters.perils()) {
      sum += share(basis.peril()) * logRate(basis.peril());
    }
    double score = 500 - parameters.scale().pointsPerDoubling() / Math.log(2) * sum;
    return Math.clamp(score, parameters.scale().floor(), parameters.scale().ceiling());
  }

  private double share(Peril peril) {
    double all = 0;
    double its = 0;
    for (PerilBasis basis : parameters.perils()) {
      double expected = basis.annualFrequency() * basis.meanSeverityUsd();
      all += expected;
      its += basis.peril() == peril ? expected : 0;
    }
    return its / all;
  }
}
