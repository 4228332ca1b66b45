package io.plimsoll.engine.loader;

import io.plimsoll.engine.breach.CountClass;
import io.plimsoll.engine.breach.HistoryBasis;
import io.plimsoll.engine.decision.LossTerms;
import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.score.Caps;
import io.plimsoll.engine.score.ContradictionRule;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Group;
import io.plimsoll.engine.score.ModelStatement;
import io.plimsoll.engine.score.ModelVersion;
import io.plimsoll.engine.score.Parameters;
import io.plimsoll.engine.score.PerilBasis;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.Sector;
import io.plimsoll.engine.score.Sourced;
import io.plimsoll.engine.score.Uncertainty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a model's card from its data: what it is for, every number and its source, its limits. */
public final class ModelCard {
  private final UnderwritingModel model;
  private final ModelVersion version;
  private final Parameters parameters;
  private final Markdown out = new Markdown();

  private ModelCard(UnderwritingModel model) {
    this.model = model;
    version = model.version();
    parameters = version.parameters();
  }

  /** The card in Markdown. */
  public static String render(UnderwritingModel model) {
    ModelCard card = new ModelCard(model);
    card.statement();
    card.perils();
    card.firmographics();
    card.scale();
    card.factors();
    card.caps();
    card.evidence();
    card.history();
    card.interval();
    card.loss();
    card.appetite();
    card.limits();
    return card.out.text();
  }

  private void statement() {
    ModelStatement statement = version.statement();
    out.title("Model card: " + version.title());
    out.line("Version `" + version.id() + "`, in effect from " + version.effectiveFrom() + ".");
    out.line("Digest of its files: `" + model.digest() + "`.");
    out.line("Written from the model's data by a test; do not edit.");
    out.heading("Purpose");
    out.line(statement.purpose());
    out.heading("Out of scope");
    out.bullets(statement.outOfScope());
    out.heading("Data it was made from");
    out.bullets(statement.data());
    out.heading("How to read it");
    out.bullets(statement.notes());
  }

  private void perils() {
    out.heading("Perils of the reference firm");
    out.line(
        "Frequencies are "
            + version.frequencyBasis()
            + ". The reference firm turns over USD "
            + number(parameters.referenceRevenueUsd())
            + " a year. The share is the peril's weight in the composite score: its part of the reference firm's expected loss.");
    out.header(
        "peril",
        "λ a year",
        "mean claim, USD",
        "σ",
        "share",
        "basis",
        "source",
        "basis of σ",
        "source of σ");
    Scorecard scorecard = Scorecard.of(version);
    for (PerilBasis peril : parameters.perils()) {
      out.row(
          code(peril.peril()),
          number(peril.annualFrequency()),
          number(peril.meanSeverityUsd()),
          number(peril.sigma()),
          String.format(Locale.ROOT, "%.4f", scorecard.share(peril.peril())),
          code(peril.basis()),
          peril.source(),
          code(peril.sigmaBasis()),
          peril.sigmaSource());
    }
  }

  private void firmographics() {
    out.heading("Sector, size and territory");
    sourced("Territory (Singapore) relativity", parameters.territory());
    sourced("Elasticity of the claim rate to revenue", parameters.frequencyElasticity());
    sourced("Elasticity of the mean claim to revenue", parameters.severityElasticity());
    sourced("Smallest revenue, USD", parameters.smallestRevenueUsd());
    out.line(
        "A sector's claim-rate relativity is its published log-rate relativity to the power of "
            + number(parameters.sectors().exponent())
            + " ("
            + code(parameters.sectors().exponentBasis())
            + ": "
            + parameters.sectors().exponentSource()
            + "). Relativities: "
            + code(parameters.sectors().basis())
            + ", "
            + parameters.sectors().source()
            + ".");
    out.header("sector", "published relativity", "SSIC divisions");
    for (Sector sector : parameters.sectors().sectors()) {
      out.row(sector.name(), number(sector.logRateRelativity()), divisions(sector));
    }
  }

  private static String divisions(Sector sector) {
    return sector.divisions().stream()
        .map(range ->
            range.from() == range.to() ? "" + range.from() : range.from() + "–" + range.to())
        .collect(Collectors.joining(", "));
  }

  private void scale() {
    out.heading("Score and grades");
    out.line(
        "Score = "
            + number(parameters.scale().reference())
            + " − "
            + number(parameters.scale().pointsPerDoubling())
            + " · log2(claim rate / reference claim rate), between "
            + number(parameters.scale().floor())
            + " and "
            + number(parameters.scale().ceiling())
            + ".");
    out.header("grade", "from");
    parameters.scale().grades().forEach((grade, from) -> out.row(grade.name(), from.toString()));
  }

  private void factors() {
    out.heading("Factors");
    out.line(
        "A weight w is the logarithm of the claim-rate ratio, bad state against good. p is the share of comparable firms in the bad state; what is not known counts ln(p·e^w + 1 − p). Evidence counts half after its half-life.");
    for (Group group : Group.values()) {
      List<Factor> factors =
          version.factors().stream().filter(each -> each.group() == group).toList();
      if (!factors.isEmpty()) {
        out.subheading(code(group));
        out.header(
            "factor",
            "bad state",
            "w",
            "mean claim",
            "p",
            "half-life, days",
            "of one cluster the worst counts",
            "basis",
            "source",
            "told by");
        factors.forEach(this::factor);
      }
    }
  }

  private void factor(Factor factor) {
    Double halfLife = factor.halfLifeDays();
    out.row(
        "`"
            + factor.id()
            + "`"
            + (factor.referral() ? " (referral)" : "")
            + (factor.bonus() ? " (bonus)" : ""),
        factor.name(),
        weights(factor),
        factor.severity() == 1 ? "" : "×" + number(factor.severity()),
        number(factor.prior()),
        halfLife == null ? "holds" : number(halfLife),
        factor.cluster() != null
            ? factor.cluster()
            : factor.capGroup() != null ? factor.capGroup() + " (flattens)" : "",
        code(factor.basis()),
        factor.source(),
        toldBy(factor.drivenBy()));
  }

  private static String weights(Factor factor) {
    TreeSet<Double> distinct = new TreeSet<>(factor.weights().values());
    String perils =
        factor.weights().keySet().stream().map(ModelCard::code).collect(Collectors.joining(", "));
    return distinct.size() == 1
        ? number(distinct.first()) + ": " + perils
        : factor.weights().entrySet().stream()
            .map(weight -> number(weight.getValue()) + ": " + code(weight.getKey()))
            .collect(Collectors.joining("; "));
  }

  private static String toldBy(Driver driver) {
    return switch (driver) {
      case Driver.Answers answers -> String.join(", ", answers.questions().keySet());
      case Driver.Checks checks -> String.join(", ", checks.ids());
      case Driver.Vendors vendors -> "vendors: " + code(vendors.condition());
      case Driver.Records records ->
          "people on record, " + number(records.none()) + " to " + number(records.full());
    };
  }

  private void caps() {
    Caps caps = parameters.caps();
    out.heading("Caps");
    sourced("Controls and exposure together, |Σ ln|, at most", caps.block());
    sourced("Sector and size together, ×/÷ at most", caps.firmographic());
    caps.concave()
        .forEach(
            (group, limit) -> sourced("Factors of `" + group + "` flatten out towards", limit));
  }

  private void evidence() {
    out.heading("How evidence is believed");
    out.line(
        "An unverified answer is kept with chance ("
            + number(parameters.trust().priorAgreed())
            + " + agreed) / ("
            + number(parameters.trust().priorTotal())
            + " + agreed + contradicted) ("
            + code(parameters.trust().basis())
            + ": "
            + parameters.trust().source()
            + "). Where an observation says otherwise, the observation counts.");
    sourced("A vendor's vetting holds for, days", parameters.vettingValidDays());
    if (!parameters.contradictions().isEmpty()) {
      out.header("contradiction", "question", "claims", "check", "severity");
      parameters.contradictions().forEach(this::contradiction);
    }
  }

  private void contradiction(ContradictionRule rule) {
    String claims = String.join(", ", rule.claims());
    out.row("`" + rule.id() + "`", rule.question(), claims, rule.check(), code(rule.severity()));
  }

  private void history() {
    HistoryBasis history = parameters.history();
    out.heading("Past incidents");
    out.line(
        history.source()
            + ". Look-back "
            + number(history.lookBackYears())
            + " years, half-life "
            + number(history.halfLifeYears())
            + " years.");
    out.header("revenue below, USD", "a", "b, years", "source");
    history.classes().forEach(this::countClass);
    out.header("who says that there were no others", "credit");
    history.credit().forEach((statement, credit) -> out.row(code(statement), number(credit)));
  }

  private void countClass(CountClass each) {
    Double below = each.belowRevenueUsd();
    out.row(
        below == null ? "any" : number(below),
        number(each.shape()),
        number(each.years()),
        each.source());
  }

  private void interval() {
    Uncertainty uncertainty = parameters.uncertainty();
    out.heading("Interval");
    out.line(
        "Variance of ln λ = base + Σ (share · effect)² + unknown and stale evidence, for the estimate; plus trigamma of the posterior shape for the one firm. The band holds 90 %.");
    sourced("Base rate, ×/÷ with 90 %", uncertainty.base());
    sourced("Weights, standard deviation as a share", uncertainty.weight());
    sourced("Revenue not known, sd of ln λ", uncertainty.unknownSize());
    sourced("Sector not known, sd of ln λ", uncertainty.unknownSector());
  }

  private void loss() {
    LossTerms loss = model.loss();
    LossTerms.Tail tail = loss.tail();
    out.heading("Loss and premium");
    out.bullets(
        List.of(
            "Counts: " + code(loss.counts()) + ".",
            tail == null
                ? "Severity: lognormal."
                : "Severity: lognormal body; Pareto tail of index "
                    + number(tail.alpha())
                    + " with probability "
                    + number(tail.probability())
                    + ", ending at "
                    + number(tail.revenueMultiple())
                    + " times revenue.",
            "Loads: parameter risk "
                + number(loss.loads().parameterRisk())
                + ", expense "
                + number(loss.loads().expense())
                + ", profit "
                + number(loss.loads().profit())
                + ", systemic "
                + number(loss.loads().systemic())
                + ".",
            "No premium when the band's ends differ more than "
                + number(loss.maxBandRatio())
                + " times."));
  }

  private void appetite() {
    out.heading("Default appetite");
    out.header("rule", "verdict", "reason");
    model
        .appetite()
        .rules()
        .forEach(rule -> out.row("`" + rule.id() + "`", code(rule.verdict()), rule.reason()));
  }

  private void limits() {
    out.heading("Limits");
    out.bullets(version.statement().limits());
  }

  private void sourced(String what, Sourced number) {
    out.bullets(
        List.of(
            what
                + ": "
                + number(number.value())
                + " ("
                + code(number.basis())
                + ": "
                + number.source()
                + ")"));
  }

  static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
