package io.plimsoll.bench;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.breach.ClaimHistory;
import io.plimsoll.engine.breach.HistoryStatement;
import io.plimsoll.engine.breach.Incident;
import io.plimsoll.engine.breach.IncidentKind;
import io.plimsoll.engine.breach.ReportedBy;
import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Attestation;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Industry;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.Revenue;
import io.plimsoll.engine.evidence.SsicScheme;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.evidence.Vendor;
import io.plimsoll.engine.exposure.Check;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.loader.CheckLoader;
import io.plimsoll.engine.loader.QuestionnaireLoader;
import io.plimsoll.engine.questionnaire.AnswerSet;
import io.plimsoll.engine.questionnaire.AnswerType;
import io.plimsoll.engine.questionnaire.Answers;
import io.plimsoll.engine.questionnaire.Applicability;
import io.plimsoll.engine.questionnaire.Question;
import io.plimsoll.engine.questionnaire.Questionnaire;
import io.plimsoll.engine.score.Snapshot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Firms made up from a seed, each with a signed questionnaire, a scan, vendors and a past. */
final class RandomApplicants {
  private static final Instant AS_OF = Instant.parse("2026-06-30T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.ofInstant(AS_OF, ZoneOffset.UTC);
  private static final FxRate TO_USD =
      new FxRate(
          CurrencyCode.SGD, CurrencyCode.USD, new BigDecimal("0.77"), TODAY, "an assumed rate");
  private static final double OPEN_SHARE = 0.15;

  private final SplittableRandom random;
  private final Questionnaire questionnaire =
      QuestionnaireLoader.bundled("sg-sme", 1).orElseThrow().questionnaire();
  private final Collection<Check> checks = CheckLoader.bundled().all();

  RandomApplicants(long seed) {
    random = new SplittableRandom(seed);
  }

  List<Snapshot> next(int count) {
    return IntStream.range(0, count).mapToObj(i -> next()).toList();
  }

  /** The same one by one, for more than memory holds. */
  Stream<Snapshot> stream(int count) {
    return Stream.generate(this::next).limit(count);
  }

  private Snapshot next() {
    return new Snapshot(AS_OF, firm(), vendors(), form(), findings(), history());
  }

  private Applicant firm() {
    Money revenue = new Money(random.nextLong(20_000_000L, 5_000_000_000L), CurrencyCode.SGD);
    return new Applicant(
        new Industry(SsicScheme.SSIC_2020, random.nextInt(10, 97) + "000"),
        new Revenue(revenue, TO_USD),
        random.nextInt(1, 200),
        Map.of("contact_details", random.nextLong(0, 500_000)));
  }

  private List<Vendor> vendors() {
    return IntStream.range(0, random.nextInt(0, 5)).mapToObj(this::vendor).toList();
  }

  private Vendor vendor(int number) {
    return new Vendor(
        "Vendor " + number,
        pick(List.of("contact_centre", "payroll", "hosting", "crm")),
        List.of("contact_details"),
        random.nextLong(0, 100_000),
        List.of("holds_data"),
        null,
        random.nextBoolean(),
        TODAY.minusDays(random.nextInt(1, 800)),
        random.nextBoolean(),
        random.nextBoolean());
  }

  private AnsweredForm form() {
    AnswerSet answers = Answers.parse(questionnaire, rawAnswers(), TODAY).answers();
    Map<String, Instant> answered = new HashMap<>();
    questionnaire.questions().forEach(question -> answered.put(question.id(), daysAgo(400)));
    Applicability applicability = Applicability.of(questionnaire, answers);
    Attestation signed = new Attestation("director", daysAgo(200), 0, 0);
    return AnsweredForm.of(questionnaire, applicability, answered, signed);
  }

  private Map<String, Object> rawAnswers() {
    Map<String, Object> raw = new HashMap<>();
    for (Question question : questionnaire.questions()) {
      if (random.nextDouble() >= OPEN_SHARE) {
        raw.put(question.id(), answer(question.type()));
      }
    }
    return raw;
  }

  private Object answer(AnswerType type) {
    return switch (type) {
      case AnswerType.MultiChoice choice -> List.of(pick(choice.options()));
      case AnswerType.Number number ->
          number.min() + random.nextLong(1 + Math.min(1_000, number.max() - number.min()));
      case AnswerType.Day _ -> TODAY.minusDays(random.nextInt(1, 300)).toString();
      case AnswerType.Text _ -> "In the words of the applicant";
      case AnswerType.YesNo _,
          AnswerType.SingleChoice _,
          AnswerType.Coverage _,
          AnswerType.Frequency _,
          AnswerType.PatchWindow _,
          AnswerType.Records _,
          AnswerType.MoneyBand _ ->
          pick(type.options());
    };
  }

  /** A scan made for this assessment: one or two assets a check. */
  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks) {
      for (int asset = random.nextInt(2); asset >= 0; asset--) {
        findings.add(finding(check.definition(), asset == 0 ? "firm.example" : "www.firm.example"));
      }
    }
    return findings;
  }

  private Finding finding(CheckDefinition check, String asset) {
    Outcome outcome = pick(List.of(Outcome.values()));
    return new Finding(
        check.id(),
        asset,
        outcome,
        check.severity(),
        pick(List.of(Confidence.values())),
        AS_OF,
        outcome == Outcome.UNKNOWN ? UnknownReason.TIMED_OUT : null,
        null,
        check.title(),
        Map.of("observed", outcome.name(), "asset", asset));
  }

  private ClaimHistory history() {
    List<Incident> incidents =
        IntStream.range(0, Math.max(0, random.nextInt(-3, 3))).mapToObj(i -> incident()).toList();
    return new ClaimHistory(incidents, pick(List.of(HistoryStatement.values())));
  }

  private Incident incident() {
    return new Incident(
        pick(List.of(IncidentKind.values())),
        TODAY.minusDays(random.nextInt(1, 2_500)),
        random.nextLong(0, 10_000),
        new Money(random.nextLong(0, 50_000_000), CurrencyCode.SGD),
        null,
        "Passwords renewed",
        ReportedBy.APPLICANT);
  }

  private Instant daysAgo(int most) {
    return AS_OF.minus(Duration.ofDays(random.nextInt(1, most)));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
