package io.plimsoll.engine.loader;

import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.score.Basis;
import io.plimsoll.engine.score.Caps;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Parameters;
import io.plimsoll.engine.score.PerilBasis;
import io.plimsoll.engine.score.Sector;
import io.plimsoll.engine.score.SectorTable;
import io.plimsoll.engine.score.Sourced;
import io.plimsoll.engine.score.Trust;
import io.plimsoll.engine.score.Uncertainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every number of a model version that moves a score, on one line each, with basis and source. */
public final class ParameterTable {
  /**
   * One number.
   *
   * @param name where it stands, for example {@code factors.edr_absent.ransomware}
   * @param value the number
   * @param unit what it counts
   * @param basis what it rests on
   * @param source who published or judged it
   */
  public record Row(String name, double value, String unit, Basis basis, String source) {}

  private final List<Row> rows = new ArrayList<>();

  private ParameterTable() {}

  /** The table of a version, in the order of its files. */
  public static List<Row> of(UnderwritingModel model) {
    ParameterTable table = new ParameterTable();
    Parameters parameters = model.version().parameters();
    parameters.perils().forEach(table::peril);
    table.firmographics(parameters);
    table.caps(parameters.caps());
    table.uncertainty(parameters.uncertainty());
    table.trust(parameters.trust());
    table.add("vendor_vetting_valid", parameters.vettingValidDays(), "days");
    model.version().factors().forEach(table::factor);
    return List.copyOf(table.rows);
  }

  /** The same in Markdown. */
  public static String render(UnderwritingModel model) {
    Markdown out = new Markdown();
    out.title("Parameters: " + model.version().title());
    out.line("Version `" + model.version().id() + "`, digest `" + model.digest() + "`.");
    out.line(
        "Every number that moves a score. Written from the model's data by a test; do not edit.");
    out.header("parameter", "value", "unit", "basis", "source");
    for (Row row : of(model)) {
      out.row(
          "`" + row.name() + "`",
          ModelCard.number(row.value()),
          row.unit(),
          code(row.basis()),
          row.source());
    }
    return out.text();
  }

  private void peril(PerilBasis peril) {
    String name = "perils." + code(peril.peril());
    add(
        name + ".annual_frequency",
        peril.annualFrequency(),
        "claims a year",
        peril.basis(),
        peril.source());
    add(
        name + ".mean_severity",
        peril.meanSeverityUsd(),
        "USD a claim",
        peril.basis(),
        peril.source());
    add(name + ".sigma", peril.sigma(), "ln USD", peril.sigmaBasis(), peril.sigmaSource());
  }

  private void firmographics(Parameters parameters) {
    add("smallest_revenue", parameters.smallestRevenueUsd(), "USD a year");
    add("frequency_elasticity", parameters.frequencyElasticity(), "of rate to revenue");
    add("severity_elasticity", parameters.severityElasticity(), "of mean claim to revenue");
    add("territory", parameters.territory(), "relative rate");
    SectorTable sectors = parameters.sectors();
    add(
        "sectors.exponent",
        sectors.exponent(),
        "power of the relativity",
        sectors.exponentBasis(),
        sectors.exponentSource());
    sectors.sectors().forEach(sector -> sector(sector, sectors));
  }

  private void sector(Sector sector, SectorTable table) {
    add(
        "sectors." + sector.id(),
        sector.logRateRelativity(),
        "log-rate relativity",
        table.basis(),
        table.source());
  }

  private void caps(Caps caps) {
    add("caps.block", caps.block(), "ln of the rate");
    add("caps.firmographic", caps.firmographic(), "×/÷ rate");
    caps.concave().forEach((group, limit) -> add("caps.concave." + group, limit, "ln of the rate"));
  }

  private void uncertainty(Uncertainty uncertainty) {
    add("uncertainty.base", uncertainty.base(), "×/÷ rate, 90 %");
    add("uncertainty.weight", uncertainty.weight(), "sd as a share of the weight");
    add("uncertainty.unknown_size", uncertainty.unknownSize(), "sd of ln rate");
    add("uncertainty.unknown_sector", uncertainty.unknownSector(), "sd of ln rate");
  }

  private void trust(Trust trust) {
    add("trust.prior_agreed", trust.priorAgreed(), "answers", trust.basis(), trust.source());
    add("trust.prior_total", trust.priorTotal(), "answers", trust.basis(), trust.source());
  }

  private void factor(Factor factor) {
    String name = "factors." + factor.id();
    factor
        .weights()
        .forEach((peril, weight) ->
            add(
                name + "." + code(peril),
                weight,
                "ln of the claim-rate ratio",
                factor.basis(),
                factor.source()));
    if (factor.severity() != 1) {
      add(name + ".severity", factor.severity(), "× mean claim", factor.basis(), factor.source());
    }
  }

  private void add(String name, Sourced number, String unit) {
    add(name, number.value(), unit, number.basis(), number.source());
  }

  private void add(String name, double value, String unit, Basis basis, String source) {
    rows.add(new Row(name, value, unit, basis, source));
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
