package io.plimsoll.api.usecase.score;

import io.plimsoll.api.usecase.incident.IncidentDetails;
import io.plimsoll.api.usecase.questionnaire.Questionnaires;
import io.plimsoll.api.usecase.submission.Submission;
import io.plimsoll.engine.breach.ClaimHistory;
import io.plimsoll.engine.breach.HistoryStatement;
import io.plimsoll.engine.breach.IncidentKind;
import io.plimsoll.engine.breach.ReportedBy;
import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Attestation;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Industry;
import io.plimsoll.engine.evidence.Revenue;
import io.plimsoll.engine.evidence.SsicScheme;
import io.plimsoll.engine.evidence.Vendor;
import io.plimsoll.engine.questionnaire.Applicability;
import io.plimsoll.engine.questionnaire.Standing;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.tenant.onboarding.ApplicantProfile;
import io.plimsoll.tenant.onboarding.RevenueFigure;
import io.plimsoll.tenant.onboarding.Ssic;
import io.plimsoll.tenant.onboarding.VendorProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts what is kept into the form that the engine scores. Names and other personal data stay
 * behind: a snapshot tells what the applicant is like, not who it is.
 */
@Component
public class SnapshotAssembler {
  private final Questionnaires questionnaires;
  private final ExchangeRates rates;

  SnapshotAssembler(Questionnaires questionnaires, ExchangeRates rates) {
    this.questionnaires = questionnaires;
    this.rates = rates;
  }

  /** The snapshot of the evidence that was there at {@code asOf}; later evidence is left out. */
  public Snapshot assemble(Evidence evidence, Instant asOf) {
    AnsweredForm form = form(evidence.submission());
    return new Snapshot(
        asOf,
        applicant(evidence.applicant().profile()),
        vendors(evidence),
        form,
        findings(evidence, asOf),
        history(evidence, form, asOf));
  }

  /** The snapshot with one more answer. */
  public Snapshot answered(Snapshot snapshot, String question, String option) {
    AnsweredForm form = java.util.Objects.requireNonNull(snapshot.form(), "form");
    List<AnsweredQuestion> answers = new ArrayList<>(form.answers());
    answers.removeIf(answer -> answer.question().equals(question));
    answers.add(new AnsweredQuestion(question, Standing.GIVEN, List.of(option), snapshot.asOf()));
    return new Snapshot(
        snapshot.asOf(),
        snapshot.applicant(),
        snapshot.vendors(),
        new AnsweredForm(form.questionnaire(), form.version(), answers, form.attestation()),
        snapshot.findings(),
        snapshot.history());
  }

  private Applicant applicant(ApplicantProfile profile) {
    return new Applicant(
        industry(profile.ssic()),
        revenue(profile.revenue()),
        profile.employees(),
        profile.recordsHeld().byCode());
  }

  private static Industry industry(Ssic ssic) {
    return new Industry(SsicScheme.valueOf(ssic.scheme().name()), ssic.code());
  }

  private @Nullable Revenue revenue(@Nullable RevenueFigure figure) {
    return figure == null
        ? null
        : rates
            .rate(figure.money().currency(), io.plimsoll.engine.basics.CurrencyCode.USD)
            .map(rate -> new Revenue(figure.money(), rate))
            .orElse(null);
  }

  private static List<Vendor> vendors(Evidence evidence) {
    return evidence.vendors().stream()
        .map(io.plimsoll.tenant.onboarding.Vendor::profile)
        .map(SnapshotAssembler::vendor)
        .sorted(Comparator.comparing(Vendor::name))
        .toList();
  }

  /** A third party as a score knows it. */
  public static Vendor vendor(VendorProfile vendor) {
    return new Vendor(
        vendor.name(),
        code(vendor.category()),
        vendor.dataCategories().stream().map(SnapshotAssembler::code).sorted().toList(),
        vendor.recordsShared(),
        vendor.accessKinds().stream().map(SnapshotAssembler::code).sorted().toList(),
        vendor.offshoreCountry() == null ? null : vendor.offshoreCountry().value(),
        vendor.vetted(),
        vendor.lastVettedOn(),
        vendor.accessLimited(),
        vendor.contract().breachNotice());
  }

  private @Nullable AnsweredForm form(@Nullable Submission submission) {
    if (submission == null) {
      return null;
    }
    Applicability applicability =
        Applicability.of(
            questionnaires.of(submission.answers()).questionnaire(), submission.answers());
    List<AnsweredQuestion> answers =
        questionnaires.of(submission.answers()).questionnaire().questions().stream()
            .map(question -> answered(question.id(), applicability, submission))
            .toList();
    return new AnsweredForm(
        submission.answers().questionnaire(),
        submission.answers().version(),
        answers,
        signature(submission));
  }

  private static AnsweredQuestion answered(
      String question, Applicability applicability, Submission submission) {
    Standing standing = applicability.standing(question);
    return new AnsweredQuestion(
        question,
        standing,
        standing == Standing.GIVEN
            ? applicability.options(question).stream().sorted().toList()
            : List.of(),
        submission.answeredAt().get(question));
  }

  private static @Nullable Attestation signature(Submission submission) {
    return submission.attestation() == null
        ? null
        : new Attestation(
            submission.attestation().role(), submission.attestation().attestedAt(), 0, 0);
  }

  private static List<Finding> findings(Evidence evidence, Instant asOf) {
    return evidence.findings().stream()
        .filter(finding -> !finding.observedAt().isAfter(asOf))
        .sorted(Comparator.comparing(Finding::checkId).thenComparing(Finding::asset))
        .toList();
  }

  private static ClaimHistory history(
      Evidence evidence, @Nullable AnsweredForm form, Instant asOf) {
    List<io.plimsoll.engine.breach.Incident> incidents =
        evidence.incidents().stream()
            .filter(incident -> !incident.createdAt().isAfter(asOf))
            .map(incident -> incident(incident.details(), vendorOf(incident, evidence)))
            .toList();
    return new ClaimHistory(incidents, HistoryStatement.of(form, incidents.isEmpty()));
  }

  private static @Nullable String vendorOf(
      io.plimsoll.api.usecase.incident.Incident incident, Evidence evidence) {
    return evidence.vendors().stream()
        .filter(vendor -> vendor.id().equals(incident.details().vendorId()))
        .map(vendor -> vendor.profile().name())
        .findFirst()
        .orElse(null);
  }

  /**
   * An incident as a score knows it.
   *
   * @param vendor name of the third party through which it came
   */
  public static io.plimsoll.engine.breach.Incident incident(
      IncidentDetails details, @Nullable String vendor) {
    return new io.plimsoll.engine.breach.Incident(
        kind(details.kind()),
        details.occurredOn(),
        details.recordsAffected(),
        details.cost(),
        vendor,
        details.remediation() == null ? null : "remediated",
        reporter(details.source()));
  }

  private static IncidentKind kind(io.plimsoll.api.usecase.incident.IncidentKind kind) {
    return switch (kind) {
      case BUSINESS_EMAIL_COMPROMISE -> IncidentKind.BUSINESS_EMAIL_COMPROMISE;
      case FUNDS_TRANSFER_FRAUD -> IncidentKind.FUNDS_TRANSFER_FRAUD;
      case RANSOMWARE -> IncidentKind.RANSOMWARE;
      case PRIVACY_BREACH -> IncidentKind.DATA_BREACH;
      case VENDOR_INCIDENT -> IncidentKind.VENDOR_INCIDENT;
      case OTHER -> IncidentKind.OTHER;
    };
  }

  private static ReportedBy reporter(io.plimsoll.api.usecase.incident.IncidentSource source) {
    return switch (source) {
      case APPLICANT -> ReportedBy.APPLICANT;
      case BROKER -> ReportedBy.BROKER;
      case INSURER -> ReportedBy.INSURER;
      case PUBLIC_SOURCE -> ReportedBy.PUBLIC_RECORD;
    };
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
