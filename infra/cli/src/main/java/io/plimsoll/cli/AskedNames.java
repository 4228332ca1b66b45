package io.plimsoll.cli;

import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks each name once and remembers what came back, for the trace. */
final class AskedNames implements DnsLookups {
  private final DnsLookups source;
  private final Map<Question, Reading> asked = new LinkedHashMap<>();

  AskedNames(DnsLookups source) {
    this.source = source;
  }

  @Override
  public Reading ask(String name, String type) {
    return asked.computeIfAbsent(new Question(name, type), _ -> source.ask(name, type));
  }

  /** Every question in the order first asked. */
  List<AskedName> all() {
    return asked.entrySet().stream()
        .map(each -> AskedName.of(each.getKey().name(), each.getKey().type(), each.getValue()))
        .toList();
  }

  private record Question(String name, String type) {}
}
