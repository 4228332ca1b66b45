package io.plimsoll.engine.whatif;

import io.plimsoll.engine.breach.ClaimHistory;
import io.plimsoll.engine.breach.HistoryStatement;
import io.plimsoll.engine.breach.Incident;
import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.Vendor;
import io.plimsoll.engine.exposure.Check;
import io.plimsoll.engine.exposure.catalogue.Checks;
import io.plimsoll.engine.score.Snapshot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A snapshot while changes are made to everything but its answers. */
final class Draft {
  private final Snapshot snapshot;
  private final Checks checks;
  private final List<Finding> findings;
  private final List<Incident> incidents;
  private final List<ChangeProblem> problems = new ArrayList<>();
  private Applicant applicant;
  private @Nullable List<Vendor> vendors;

  Draft(Snapshot snapshot, Checks checks) {
    this.snapshot = snapshot;
    this.checks = checks;
    applicant = snapshot.applicant();
    vendors = snapshot.vendors();
    findings = new ArrayList<>(snapshot.findings());
    incidents = new ArrayList<>(snapshot.history().incidents());
  }

  List<ChangeProblem> problems() {
    return problems;
  }

  Snapshot snapshot(@Nullable AnsweredForm form) {
    return new Snapshot(
        snapshot.asOf(),
        applicant,
        vendors,
        form,
        findings,
        new ClaimHistory(incidents, statement(form)));
  }

  /** Who says that there were no others changes only where the changes make someone say so. */
  private HistoryStatement statement(@Nullable AnsweredForm form) {
    HistoryStatement before =
        HistoryStatement.of(snapshot.form(), snapshot.history().incidents().isEmpty());
    HistoryStatement after = HistoryStatement.of(form, incidents.isEmpty());
    return before == after ? snapshot.history().noOthers() : after;
  }

  void setFinding(int index, Change.SetFinding change) {
    Check check = checks.find(change.check()).orElse(null);
    List<String> assets = assets(change);
    if (check == null) {
      refuse(index, "check", "UNKNOWN_CHECK", "there is no check " + change.check());
    } else if (assets.isEmpty()) {
      refuse(index, "asset", "ASSET_NEEDED", "must be given: the check has looked at nothing yet");
    } else {
      findings.removeIf(
          old -> old.checkId().equals(change.check()) && assets.contains(old.asset()));
      assets.forEach(asset -> findings.add(finding(check, asset, change.outcome())));
      findings.sort(Comparator.comparing(Finding::checkId).thenComparing(Finding::asset));
    }
  }

  private List<String> assets(Change.SetFinding change) {
    return change.asset() != null
        ? List.of(change.asset())
        : findings.stream()
            .filter(finding -> finding.checkId().equals(change.check()))
            .map(Finding::asset)
            .distinct()
            .toList();
  }

  private Finding finding(Check check, String asset, Outcome outcome) {
    return Finding.supposed(
        check.definition().id(), asset, check.definition().severity(), outcome, snapshot.asOf());
  }

  void addVendor(int index, Vendor vendor) {
    if (has(vendor.name())) {
      refuse(index, "vendor/name", "VENDOR_EXISTS", "is the name of a vendor already");
    } else {
      List<Vendor> all = new ArrayList<>(Objects.requireNonNullElse(vendors, List.of()));
      all.add(vendor);
      vendors = sorted(all);
    }
  }

  void replaceVendor(int index, Vendor vendor) {
    if (removeVendor(index, "vendor/name", vendor.name())) {
      addVendor(index, vendor);
    }
  }

  void removeVendor(int index, String name) {
    removeVendor(index, "name", name);
  }

  private boolean removeVendor(int index, String member, String name) {
    if (!has(name)) {
      refuse(index, member, "UNKNOWN_VENDOR", "must be the name of a vendor of the applicant");
      return false;
    }
    List<Vendor> rest = new ArrayList<>(Objects.requireNonNullElse(vendors, List.of()));
    rest.removeIf(vendor -> vendor.name().equals(name));
    vendors = rest;
    return true;
  }

  private boolean has(String name) {
    return vendors != null && vendors.stream().anyMatch(vendor -> vendor.name().equals(name));
  }

  private static List<Vendor> sorted(List<Vendor> vendors) {
    return vendors.stream().sorted(Comparator.comparing(Vendor::name)).toList();
  }

  void addIncident(int index, Incident incident) {
    LocalDate today = LocalDate.ofInstant(snapshot.asOf(), ZoneOffset.UTC);
    if (incident.occurredOn().isAfter(today)) {
      String message = "must not be after " + today + ", the day the score speaks of";
      refuse(index, "incident/occurredOn", "TIME_IN_FUTURE", message);
    } else {
      incidents.add(incident);
    }
  }

  void describe(Applicant described) {
    applicant = described;
  }

  private void refuse(int index, String member, String code, String message) {
    problems.add(new ChangeProblem(index, member, code, message));
  }
}
