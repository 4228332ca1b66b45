package io.plimsoll.engine.exposure.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.Check;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.CheckDefinition.CostBand;
import io.plimsoll.engine.exposure.CheckDefinition.HalfLife;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** The page that tells people of every check, in Markdown, made of the definitions alone. */
public final class CataloguePage {

  private static final String HEAD =
      """
      # Exposure checks

      Generated from the definitions in `scoring-engine/model/src/main/resources/exposure`. A check \
      reads recorded
      observations and weighs nothing by itself; weights stand in the model version. What did not \
      answer is
      `unknown`, never a failure.
      """;

  private CataloguePage() {}

  /** The whole page. */
  public static String of(Checks checks) {
    return HEAD
        + checks.all().stream()
            .map(Check::definition)
            .collect(groupingBy(CheckDefinition::group, TreeMap::new, joiningSections()))
            .entrySet()
            .stream()
            .map(group -> "\n## " + group.getKey() + "\n" + group.getValue())
            .collect(joining());
  }

  private static Collector<CheckDefinition, ?, String> joiningSections() {
    return mapping(CataloguePage::section, joining());
  }

  private static String section(CheckDefinition check) {
    return Text.of("\n### `%s`\n%s\n\n", check.id(), check.title())
        + Text.of("%s %s\n\n", check.asks(), check.why())
        + line("pass", check.pass())
        + line("partial", check.partial())
        + line("fail", check.fail())
        + line("unknown", check.unknown())
        + line("not applicable", check.notApplicable())
        + Text.of("\n%s\n\n", facts(check))
        + remedy(check.remedy())
        + Text.of("\nSources: %s\n", String.join("; ", check.references()));
  }

  private static String line(String outcome, @Nullable String text) {
    return text == null ? "" : Text.of("- **%s**: %s\n", outcome, text);
  }

  private static String facts(CheckDefinition check) {
    return Text.of(
        "%s severity · effort %s h, cost %s · %s · %s%s",
        lower(check.severity()),
        BigDecimal.valueOf(check.effortHours()).stripTrailingZeros().toPlainString(),
        cost(check.cost()),
        halfLife(check.halfLife()),
        lower(check.lifecycle()),
        check.bonus() ? " · bonus: lacking it costs nothing" : "");
  }

  private static String remedy(List<String> steps) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      text.append(i + 1).append(". ").append(steps.get(i)).append('\n');
    }
    return text.toString();
  }

  private static String cost(CostBand cost) {
    return switch (cost) {
      case NONE -> "none";
      case LOW -> "below USD 500 a year";
      case MEDIUM -> "below USD 5,000 a year";
      case HIGH -> "USD 5,000 a year or more";
    };
  }

  private static String halfLife(HalfLife halfLife) {
    return switch (halfLife) {
      case PORTS -> "half-life 14 days";
      case CONFIGURATION -> "half-life 90 days";
      case UNTIL_RECHECK -> "holds until a re-check";
    };
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
