package io.plimsoll.engine.loader;

import io.plimsoll.engine.breach.HistoryStatement;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.ModelVersion;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.engine.score.TestSnapshots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Evidence for every factor of a version, chosen at random, to be changed one piece at a time. */
public final class Evidence {
  private static final List<String> INDUSTRIES =
      List.of("46411", "62011", "55101", "86201", "10750", "00001");

  private final Map<String, String> answers = new TreeMap<>();
  private final Map<String, Integer> answerAges = new TreeMap<>();
  private final Map<String, Outcome> outcomes = new TreeMap<>();
  private final List<LocalDate> incidents = new ArrayList<>();
  private final @Nullable Boolean[] vendor = new @Nullable Boolean[3];
  private boolean asksVendors;
  private double revenueUsd;
  private @Nullable String industry;
  private HistoryStatement statement = HistoryStatement.NOBODY;

  public static Evidence random(ModelVersion version, long seed) {
    Random random = new Random(seed);
    Evidence evidence = new Evidence();
    version.factors().forEach(factor -> evidence.fill(factor, random));
    evidence.asksVendors = random.nextBoolean();
    for (int i = 0; i < evidence.vendor.length; i++) {
      evidence.vendor[i] = random.nextInt(3) == 0 ? null : random.nextBoolean();
    }
    evidence.revenueUsd = StrictMath.exp(9 + random.nextDouble() * 9);
    evidence.industry =
        random.nextInt(5) == 0 ? null : INDUSTRIES.get(random.nextInt(INDUSTRIES.size()));
    for (int i = random.nextInt(3); i > 0; i--) {
      evidence.incidents.add(LocalDate.of(2026, 11, 1).minusDays(random.nextInt(2000)));
    }
    evidence.statement = HistoryStatement.values()[random.nextInt(3)];
    return evidence;
  }

  private void fill(Factor factor, Random random) {
    switch (factor.drivenBy()) {
      case Driver.Answers driver ->
          driver
              .questions()
              .forEach((question, options) -> {
                List<String> known = List.copyOf(options.keySet());
                if (random.nextInt(4) > 0) {
                  answers.put(question, known.get(random.nextInt(known.size())));
                  answerAges.put(question, random.nextInt(800));
                }
              });
      case Driver.Checks driver ->
          driver.ids().forEach(id -> outcomes.put(id, Outcome.values()[random.nextInt(5)]));
      case Driver.Vendors _, Driver.Records _ -> {}
    }
  }

  /** Sets all that tells a factor; null makes it unknown. */
  Evidence with(Factor factor, @Nullable Double state) {
    switch (factor.drivenBy()) {
      case Driver.Answers driver ->
          driver.questions().forEach((question, options) -> set(question, options, state));
      case Driver.Checks driver -> driver.ids().forEach(id -> outcomes.put(id, outcome(state)));
      case Driver.Vendors _, Driver.Records _ ->
          throw new IllegalArgumentException("not changed here: " + factor.id());
    }
    return this;
  }

  private void set(String question, Map<String, Double> options, @Nullable Double state) {
    answers.remove(question);
    answerAges.put(question, 0);
    options.forEach((option, value) -> {
      if (value.equals(state)) {
        answers.put(question, option);
      }
    });
  }

  private static Outcome outcome(@Nullable Double state) {
    return state == null ? Outcome.UNKNOWN : state == 0 ? Outcome.PASS : Outcome.FAIL;
  }

  public Evidence outcome(String check, Outcome outcome) {
    outcomes.put(check, outcome);
    return this;
  }

  Evidence vendor(int question, @Nullable Boolean good) {
    asksVendors = true;
    vendor[question] = good;
    return this;
  }

  public Evidence incident(LocalDate day) {
    incidents.add(day);
    return this;
  }

  Evidence revenueUsd(double usd) {
    revenueUsd = usd;
    return this;
  }

  public List<String> checks() {
    return List.copyOf(outcomes.keySet());
  }

  public Snapshot snapshot() {
    TestSnapshots builder = TestSnapshots.nothingKnown().revenueUsd(revenueUsd);
    answers.forEach((question, option) ->
        builder.answerAged(answerAges.getOrDefault(question, 0), question, option));
    outcomes.forEach(
        (check, outcome) -> builder.finding(check, "example.com.sg", outcome, Confidence.HIGH, 0));
    incidents.forEach(builder::incident);
    if (industry != null) {
      builder.ssic(industry);
    }
    if (asksVendors) {
      builder.vendor(vendor[0], vendor[1], vendor[2]);
    }
    return builder.noOtherIncidents(statement).build();
  }
}
