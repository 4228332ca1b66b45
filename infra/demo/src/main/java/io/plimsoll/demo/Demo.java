package io.plimsoll.demo;

import io.plimsoll.testbed.SampleCompany;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/**
 * {@code ./plimsoll demo}: starts the service and a sample company on loopback, and takes the
 * company from onboarding to an explained score, as a broker would over HTTP.
 */
public final class Demo {
  private final Options options;
  private final Console console;

  private Demo(Options options, Console console) {
    this.options = options;
    this.console = console;
  }

  public static void main(String... words) {
    Console console = new Console(System.err);
    int status = 0;
    try {
      new Demo(Options.parse(words), console).run();
    } catch (DemoFailure | IllegalArgumentException failure) {
      console.say("demo: " + failure.getMessage());
      status = 1;
    }
    // Not a plain return: the servers of the sample company have threads of their own.
    System.exit(status);
  }

  private void run() {
    console.say("Plimsoll demo: one SME from onboarding to an explained score");
    try (SampleCompany company = console.step("sample company on loopback", SampleCompany::start);
        ServiceProcess service = ServiceProcess.start(options, settings(company));
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      console.step(
          "service ready at " + service.address(),
          () -> {
            service.awaitReady(http);
            return service;
          });
      Journey.Outcome outcome =
          new Journey(new Api(http, service.address()), company, console, options).run();
      System.out.println(
          options.json() ? outcome.score().toPrettyString() : new Report(outcome).text());
      System.out.println(new ByHand(service.address()).text());
      stayUnlessAskedToExit(service);
    }
  }

  static List<String> settings(SampleCompany company) {
    return company.properties().entrySet().stream()
        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
        .sorted()
        .toList();
  }

  private void stayUnlessAskedToExit(ServiceProcess service) {
    if (!options.exit()) {
      console.say(
          "The service stays at "
              + service.address()
              + " (log: "
              + service.log()
              + "). Ctrl-C ends it.");
      service.awaitEnd();
    }
  }
}
