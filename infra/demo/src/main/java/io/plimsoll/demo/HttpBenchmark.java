package io.plimsoll.demo;

import io.plimsoll.testbed.SampleCompany;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./plimsoll bench http}: requests per second of GET /v1/scores/{id}, which needs a token, a
 * tenant and the database, beside GET /v1/metadata/{list}, which needs none, in one run. The two
 * take turns in short rounds, so that whatever else the machine does hits both.
 */
public final class HttpBenchmark {
  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 6;
  private static final int DEFAULT_SECONDS = 60;

  private HttpBenchmark() {}

  public static void main(String... words) {
    Console console = new Console(System.err);
    int status = 0;
    try {
      run(words, console);
    } catch (DemoFailure | IllegalArgumentException | IllegalStateException failure) {
      console.say("bench http: " + failure.getMessage());
      status = 1;
    }
    System.exit(status);
  }

  private static void run(String[] words, Console console) {
    List<String> rest = new ArrayList<>(Arrays.asList(words));
    int seconds = seconds(rest);
    Options options = Options.parse(rest.toArray(String[]::new));
    try (SampleCompany company = SampleCompany.start();
        ServiceProcess service = ServiceProcess.start(options, Demo.settings(company));
        HttpClient http = HttpClient.newHttpClient()) {
      service.awaitReady(http);
      Journey.Outcome outcome =
          new Journey(new Api(http, service.address()), company, console, options).run();
      measure(service.address(), outcome, seconds, console);
    }
  }

  private static int seconds(List<String> words) {
    int at = words.indexOf("--seconds");
    if (at < 0) {
      return DEFAULT_SECONDS;
    }
    words.remove(at);
    if (at >= words.size()) {
      throw new IllegalArgumentException("--seconds needs a value");
    }
    return Integer.parseInt(words.remove(at));
  }

  private static void measure(URI address, Journey.Outcome outcome, int seconds, Console console) {
    String token = outcome.broker().token();
    URI score = address.resolve("/v1/scores/" + outcome.score().path("id").asString());
    HttpLoad scores = new HttpLoad(score, token, CONNECTIONS);
    HttpLoad metadata = new HttpLoad(address.resolve("/v1/metadata/peril"), token, CONNECTIONS);
    Duration warm = Duration.ofSeconds(Math.max(1, seconds / 4));
    console.say("  warming up for " + 2 * warm.toSeconds() + " s");
    scores.run(warm);
    metadata.run(warm);
    Duration length = Duration.ofMillis(seconds * 500L / ROUNDS);
    List<Double> ofScores = new ArrayList<>();
    List<Double> ofMetadata = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ofScores.add(scores.run(length).perSecond());
      ofMetadata.add(metadata.run(length).perSecond());
      console.progress("round " + (round + 1) + " of " + ROUNDS);
    }
    tell("GET /v1/scores/{id}", ofScores);
    tell("GET /v1/metadata/{list}", ofMetadata);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-26s %8.3f",
            "ratio of the medians",
            median(ofScores) / median(ofMetadata)));
  }

  private static void tell(String what, List<Double> perSecond) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-26s %8.0f requests/s (median of %d rounds; %.0f to %.0f)",
            what,
            median(perSecond),
            perSecond.size(),
            perSecond.stream().mapToDouble(Double::doubleValue).min().orElse(0),
            perSecond.stream().mapToDouble(Double::doubleValue).max().orElse(0)));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
