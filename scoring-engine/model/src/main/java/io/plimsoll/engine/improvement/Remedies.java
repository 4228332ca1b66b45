package io.plimsoll.engine.improvement;

import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.exposure.Check;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.catalogue.Checks;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Ground;
import io.plimsoll.engine.score.ModelVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The remedies of a model version with what each takes. Immutable. */
public final class Remedies {
  private final RemedyTable table;
  private final Checks checks;
  private final Map<String, Factor> factors = new HashMap<>();
  private final Map<String, RemedyTable.Entry> entries = new HashMap<>();

  /**
   * @throws io.plimsoll.engine.basics.InvalidValueException when a factor with a remedy has neither
   *     an entry nor checks that are defined
   */
  public Remedies(ModelVersion version, RemedyTable table, Checks checks) {
    this.table = table;
    this.checks = checks;
    table.remedies().forEach(entry -> entries.put(entry.factor(), entry));
    version.factors().stream().filter(factor -> factor.remedy() != null).forEach(this::add);
  }

  private void add(Factor factor) {
    boolean isCosted =
        factor.drivenBy() instanceof Driver.Checks driver
            ? driver.ids().stream().allMatch(id -> checks.find(id).isPresent())
            : entries.containsKey(factor.id());
    Require.that(isCosted, "remedies", "must tell what this takes: " + factor.id());
    factors.put(factor.id(), factor);
  }

  /** Everything open in a score, in the order of its lines. */
  List<Remedy> open(Assessment assessment) {
    return assessment.contributions().stream()
        .filter(line -> line.remedy() != null)
        .map(this::remedy)
        .toList();
  }

  private Remedy remedy(Contribution line) {
    Factor factor = Objects.requireNonNull(factors.get(line.id()), line.id());
    return factor.drivenBy() instanceof Driver.Checks
        ? byChecks(line, factor)
        : byTable(line, Objects.requireNonNull(entries.get(line.id()), line.id()));
  }

  private Remedy byTable(Contribution line, RemedyTable.Entry entry) {
    String how = Objects.requireNonNull(line.remedy());
    return remedy(line, List.of(how), entry.effortDays(), entry.cost());
  }

  /** Every check that does not pass is work of its own. */
  private Remedy byChecks(Contribution line, Factor factor) {
    List<CheckDefinition> failing = failing(line, factor);
    String aim = Objects.requireNonNull(line.remedy());
    List<String> how =
        Stream.concat(Stream.of(aim), failing.stream().flatMap(each -> each.remedy().stream()))
            .distinct()
            .toList();
    double hours = failing.stream().mapToDouble(CheckDefinition::effortHours).sum();
    long cost =
        failing.stream()
            .mapToLong(check -> Objects.requireNonNull(table.costBands().get(check.cost())))
            .sum();
    return remedy(line, how, hours / table.hoursPerDay(), cost);
  }

  /** Those not seen to pass; where all passed but long ago, all of them. */
  private List<CheckDefinition> failing(Contribution line, Factor factor) {
    List<String> ids = ((Driver.Checks) factor.drivenBy()).ids();
    List<String> open = ids.stream().filter(id -> isOpen(line, id)).toList();
    return (open.isEmpty() ? ids : open)
        .stream().flatMap(id -> checks.find(id).stream()).map(Check::definition).toList();
  }

  private static boolean isOpen(Contribution line, String check) {
    return line.grounds().stream()
        .anyMatch(ground ->
            switch (ground) {
              case Ground.CheckNotRun missing -> missing.check().equals(check);
              case Ground.FindingSeen seen ->
                  seen.check().equals(check) && seen.outcome() != Outcome.PASS;
              case Ground.AnswerGiven _,
                  Ground.VendorDeclared _,
                  Ground.FactDeclared _,
                  Ground.IncidentKnown _ ->
                  false;
            });
  }

  private Remedy remedy(Contribution line, List<String> how, double days, long cost) {
    return new Remedy(
        line.id(),
        line.name(),
        Objects.requireNonNull(line.state(), "only factors have remedies"),
        how,
        days,
        Money.ofMajor(cost, table.currency()),
        Money.ofMajor(cost + days * table.dayRate(), table.currency()));
  }

  /** Where the numbers come from. */
  public RemedyTable table() {
    return table;
  }

  /** Whether a factor of this id has a remedy. */
  public boolean has(String factor) {
    return factors.containsKey(factor);
  }
}
