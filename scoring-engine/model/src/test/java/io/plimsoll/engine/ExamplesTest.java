package io.plimsoll.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.breach.HistoryStatement;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.loader.TestModels;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.engine.score.TestSnapshots;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Snapshots as they are stored and what the model says about them: a change of any number shows
 * here. Regenerate with {@code -Dplimsoll.regenerate=true} when a new version is released.
 */
class ExamplesTest {
  private static final Path FOLDER = Path.of("src/main/resources/examples/score");

  /** The standard cover at the rate that service and command line start with. */
  private static final Cover COVER =
      Cover.standard(
          new FxRate(
              CurrencyCode.USD,
              CurrencyCode.SGD,
              new BigDecimal("1.363366"),
              LocalDate.of(2024, 12, 31),
              "ECB euro reference rates of 31 December 2024 (default; the operator sets the rates"
                  + " of the day)"));

  @ParameterizedTest
  @ValueSource(strings = {"nothing-known", "careful-wholesaler", "careless-clinic"})
  void assessWhenExampleIsReadThenSameResultAsStored(String name) throws IOException {
    Path input = FOLDER.resolve(name + ".snapshot.json");
    Path output = FOLDER.resolve(name + ".result.json");
    if (Boolean.getBoolean("plimsoll.regenerate")) {
      Files.createDirectories(FOLDER);
      Files.write(input, RecordCodec.writeJson(example(name)));
      Files.write(output, result(input));
    }
    assertThat(new String(result(input), UTF_8)).isEqualTo(Files.readString(output));
  }

  private static byte[] result(Path input) throws IOException {
    Snapshot snapshot = RecordCodec.readJson(Snapshot.class, Files.readAllBytes(input));
    Underwriter underwriter = Underwriter.of(TestModels.MODEL);
    return RecordCodec.writeJson(underwriter.assess(snapshot, COVER));
  }

  private static Snapshot example(String name) {
    return switch (name) {
      case "careful-wholesaler" -> careful();
      case "careless-clinic" -> careless();
      default -> TestSnapshots.nothingKnown().build();
    };
  }

  private static Snapshot careful() {
    TestSnapshots builder =
        TestSnapshots.nothingKnown()
            .revenueUsd(4_000_000)
            .ssic("46411")
            .recordsHeld("contact_details", 2_000)
            .vendor(true, true, true)
            .noOtherIncidents(HistoryStatement.SIGNED_DECLARATION);
    fill(builder, Comparator.naturalOrder(), Outcome.PASS);
    return builder.attested(4, 0).build();
  }

  private static Snapshot careless() {
    TestSnapshots builder =
        TestSnapshots.nothingKnown()
            .revenueUsd(1_500_000)
            .ssic("86201")
            .recordsHeld("health", 40_000)
            .vendor(false, null, false)
            .incident(LocalDate.of(2025, 2, 14))
            .noOtherIncidents(HistoryStatement.SIGNED_DECLARATION);
    fill(builder, Comparator.reverseOrder(), Outcome.FAIL);
    return builder.attested(0, 2).build();
  }

  private static void fill(TestSnapshots builder, Comparator<Double> order, Outcome outcome) {
    for (Factor factor : TestModels.VERSION.factors()) {
      switch (factor.drivenBy()) {
        case Driver.Answers answers ->
            answers.questions().forEach((q, options) -> builder.answer(q, first(options, order)));
        case Driver.Checks checks -> checks.ids().forEach(id -> builder.finding(id, outcome));
        case Driver.Vendors _, Driver.Records _ -> {}
      }
    }
  }

  private static String first(Map<String, Double> options, Comparator<Double> order) {
    return options.entrySet().stream()
        .min(Map.Entry.<String, Double>comparingByValue(order))
        .orElseThrow()
        .getKey();
  }
}
