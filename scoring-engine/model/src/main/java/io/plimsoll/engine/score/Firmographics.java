package io.plimsoll.engine.score;

import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Industry;
import io.plimsoll.engine.evidence.Revenue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What sector and size say, and the cap on both together. */
final class Firmographics {
  private final Parameters parameters;
  private final Applicant applicant;
  private final Optional<Sector> sector;

  Firmographics(Parameters parameters, Applicant applicant) {
    this.parameters = parameters;
    this.applicant = applicant;
    Industry industry = applicant.industry();
    sector = industry == null ? Optional.empty() : parameters.sectors().sectorOf(industry);
  }

  List<Line> lines() {
    double sectorLog = sector.map(parameters.sectors()::logRelativity).orElse(0.0);
    double sizeLog = parameters.frequencyElasticity().value() * StrictMath.log(relativeRevenue());
    double cap = StrictMath.log(parameters.caps().firmographic().value());
    double sum = sectorLog + sizeLog;
    double excess = StrictMath.max(-cap, StrictMath.min(cap, sum)) - sum;
    List<Line> lines = new ArrayList<>(List.of(sectorLine(sectorLog), sizeLine(sizeLog)));
    if (excess != 0) {
      lines.add(capLine(excess));
    }
    return lines;
  }

  boolean knowsSector() {
    return sector.isPresent();
  }

  boolean knowsSize() {
    return applicant.revenue() != null;
  }

  /** In US dollars; the reference firm's while it is not known. */
  double revenueUsd() {
    Revenue revenue = applicant.revenue();
    return revenue == null
        ? parameters.referenceRevenueUsd()
        : StrictMath.max(revenue.usd(), parameters.smallestRevenueUsd().value());
  }

  double relativeRevenue() {
    return revenueUsd() / parameters.referenceRevenueUsd();
  }

  private Line sectorLine(double logRate) {
    Industry industry = applicant.industry();
    String code = industry == null ? null : industry.code();
    String name = sector.map(each -> "Sector: " + each.name()).orElse("Sector not known");
    SectorTable table = parameters.sectors();
    Ground ground = new Ground.FactDeclared("industry", code);
    return line("sector", name, LineKind.SECTOR, logRate, table.basis(), table.source(), ground);
  }

  private Line sizeLine(double logRate) {
    Revenue revenue = applicant.revenue();
    String name = revenue == null ? "Size not known" : "Size by annual revenue";
    String value =
        revenue == null ? null : revenue.annual().major() + " " + revenue.annual().currency();
    Sourced elasticity = parameters.frequencyElasticity();
    Ground ground = new Ground.FactDeclared("revenue", value);
    return line(
        "size", name, LineKind.SIZE, logRate, elasticity.basis(), elasticity.source(), ground);
  }

  private Line capLine(double logRate) {
    Sourced cap = parameters.caps().firmographic();
    String name = "Cap on sector and size together";
    return line("firmographic_cap", name, LineKind.CAP, logRate, cap.basis(), cap.source());
  }

  private Line line(
      String id,
      String name,
      LineKind kind,
      double logRate,
      Basis basis,
      String source,
      Ground... grounds) {
    double[] allPerils = new double[parameters.perils().size()];
    Arrays.fill(allPerils, logRate);
    return new Line(id, name, kind, Group.INHERENT, allPerils, basis, source, List.of(grounds));
  }
}
