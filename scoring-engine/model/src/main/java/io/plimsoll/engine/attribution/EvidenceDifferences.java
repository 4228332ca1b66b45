package io.plimsoll.engine.attribution;

import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Attestation;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Vendor;
import io.plimsoll.engine.questionnaire.Standing;
import io.plimsoll.engine.score.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds the evidence of two snapshots against each other, ordered by cause and subject. */
final class EvidenceDifferences {
  private EvidenceDifferences() {}

  static List<EvidenceDifference> between(Snapshot before, Snapshot after) {
    List<EvidenceDifference> differences = new ArrayList<>();
    compare(Cause.ANSWERS, answers(before), answers(after), differences);
    compare(Cause.DATA, data(before), data(after), differences);
    return differences;
  }

  private static void compare(
      Cause cause,
      Map<String, String> before,
      Map<String, String> after,
      List<EvidenceDifference> differences) {
    TreeSet<String> subjects = new TreeSet<>(before.keySet());
    subjects.addAll(after.keySet());
    for (String subject : subjects) {
      String then = before.get(subject);
      String now = after.get(subject);
      if (!Objects.equals(then, now)) {
        differences.add(new EvidenceDifference(cause, subject, then, now));
      }
    }
  }

  private static Map<String, String> answers(Snapshot snapshot) {
    Map<String, String> said = new TreeMap<>();
    AnsweredForm form = snapshot.form();
    if (form != null) {
      form.answers().forEach(answer -> putIfSaid(said, answer));
      put(said, "signature", signature(form.attestation()));
    }
    said.put("no other incidents", code(snapshot.history().noOthers()));
    return said;
  }

  private static void putIfSaid(Map<String, String> said, AnsweredQuestion answer) {
    boolean isSaid =
        answer.standing() != Standing.OPEN
            && answer.standing() != Standing.WAITING
            && answer.standing() != Standing.INAPPLICABLE;
    if (isSaid) {
      String options = String.join(", ", answer.options());
      said.put(answer.question(), options.isEmpty() ? code(answer.standing()) : options);
    }
  }

  private static @Nullable String signature(@Nullable Attestation attestation) {
    return attestation == null ? null : attestation.role() + " at " + attestation.at();
  }

  private static Map<String, String> data(Snapshot snapshot) {
    Map<String, String> known = new TreeMap<>();
    snapshot.findings().forEach(finding -> known.put(subject(finding), code(finding.outcome())));
    snapshot
        .history()
        .incidents()
        .forEach(incident ->
            known.merge(
                "incident of " + incident.occurredOn(),
                code(incident.kind()),
                (one, other) -> one + ", " + other));
    List<Vendor> vendors = snapshot.vendors();
    put(known, "vendors", vendors == null ? null : Integer.toString(vendors.size()));
    if (vendors != null) {
      vendors.forEach(vendor -> known.put("vendor " + vendor.name(), words(vendor)));
    }
    facts(snapshot.applicant(), known);
    return known;
  }

  private static String subject(Finding finding) {
    return finding.checkId() + " at " + finding.asset();
  }

  private static String words(Vendor vendor) {
    return vendor.category()
        + "; data "
        + vendor.dataCategories()
        + "; access "
        + vendor.accessKinds()
        + "; vetted "
        + told(vendor.vetted())
        + (vendor.lastVettedOn() == null ? "" : " on " + vendor.lastVettedOn())
        + "; access limited "
        + told(vendor.accessLimited())
        + "; breach notice "
        + told(vendor.breachNotice());
  }

  private static String told(@Nullable Boolean value) {
    return value == null ? "not known" : value ? "yes" : "no";
  }

  private static void facts(Applicant applicant, Map<String, String> known) {
    put(known, "industry", applicant.industry() == null ? null : applicant.industry().code());
    put(known, "employees", applicant.employees() == null ? null : applicant.employees() + "");
    put(
        known,
        "records held",
        applicant.recordsHeld() == null ? null : "" + applicant.recordsHeld());
    put(
        known,
        "revenue",
        applicant.revenue() == null
            ? null
            : applicant.revenue().annual().major() + " " + applicant.revenue().annual().currency());
  }

  private static void put(Map<String, String> known, String subject, @Nullable String value) {
    if (value != null) {
      known.put(subject, value);
    }
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
