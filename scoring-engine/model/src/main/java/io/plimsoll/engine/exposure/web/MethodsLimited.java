package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server states no method that changes or echoes what it is sent (RFC 9110 section 9.3.7). */
public final class MethodsLimited extends SiteCheck {

  /** TRACE echoes; the others change what lies there. */
  private static final Set<String> RISKY =
      Set.of("TRACE", "TRACK", "PUT", "DELETE", "CONNECT", "MKCOL", "MOVE", "COPY", "PROPPATCH");

  public MethodsLimited(CheckDefinition definition) {
    super(definition, Probes.HTTP_OPTIONS, "/");
  }

  @Override
  Verdict judge(HttpExchange page) {
    Set<String> stated = stated(page);
    if (stated.isEmpty()) {
      return Verdict.notApplicable("The server does not state which methods it takes.");
    }
    Set<String> risky = new TreeSet<>(stated);
    risky.retainAll(RISKY);
    return risky.isEmpty()
        ? Verdict.pass("The server states reading methods only.")
        : Verdict.fail("The server states methods that change or echo what it is sent.")
            .with(Confidence.LOW)
            .because("methods", String.join(", ", risky));
  }

  private static Set<String> stated(HttpExchange page) {
    return Stream.of("Allow", "Public")
        .flatMap(name -> page.last().values(name).stream())
        .flatMap(value -> Stream.of(value.split(",")))
        .map(method -> method.strip().toUpperCase(Locale.ROOT))
        .filter(method -> !method.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
