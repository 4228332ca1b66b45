package io.plimsoll.engine.loader;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Peril;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of factors. The file is written for people: {@code perils} may be {@code all}, a
 * list that shares the one {@code weight}, or a map of weights; what is left out has a plain
 * default; the evidence is the one member of {@code driven_by}. This turns it into the members of
 * {@link Factor}.
 */
final class FactorFile {
  private static final String PERILS = "perils";
  private static final String WEIGHT = "weight";
  private static final String DRIVEN_BY = "driven_by";
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private FactorFile() {}

  static List<Factor> read(String yaml) {
    if (!(YamlReader.read(yaml) instanceof List<?> items)) {
      throw new DocumentException(Pointer.ROOT, "must be a list of factors");
    }
    return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
        .map(i -> factor(items.get(i), Pointer.ROOT.to(i)))
        .toList();
  }

  private static Factor factor(@Nullable Object item, Pointer at) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>(object(item, at));
    members.putIfAbsent("severity", 1L);
    members.putIfAbsent("bonus", false);
    members.putIfAbsent("referral", false);
    members.put("weights", weights(members, at));
    members.put(DRIVEN_BY, driver(members.get(DRIVEN_BY), at.to(DRIVEN_BY)));
    members.remove(PERILS);
    members.remove(WEIGHT);
    return RecordCodec.readYamlTree(Factor.class, members, at);
  }

  private static Map<String, @Nullable Object> weights(
      Map<String, @Nullable Object> members, Pointer at) {
    Object perils = members.get(PERILS);
    if (perils instanceof Map<?, ?> map && !members.containsKey(WEIGHT)) {
      return object(map, at.to(PERILS));
    }
    Object weight = members.get(WEIGHT);
    if (weight == null) {
      throw new DocumentException(at.to(WEIGHT), "is missing");
    }
    Map<String, @Nullable Object> weights = new LinkedHashMap<>();
    for (Object peril : perilNames(perils, at.to(PERILS))) {
      weights.put(peril.toString(), weight);
    }
    return weights;
  }

  private static List<?> perilNames(@Nullable Object perils, Pointer at) {
    if (perils instanceof List<?> names) {
      return names;
    }
    if ("all".equals(perils)) {
      return Stream.of(Peril.values()).map(peril -> peril.name().toLowerCase(Locale.ROOT)).toList();
    }
    throw new DocumentException(at, "must be all, a list of perils, or a map of weights alone");
  }

  /** {@code {answers: {…}}} becomes {@code {kind: answers, …}}. */
  private static Map<String, @Nullable Object> driver(@Nullable Object tree, Pointer at) {
    Map<String, @Nullable Object> object = object(tree, at);
    if (object.size() != 1) {
      throw new DocumentException(at, "must have exactly one of answers, checks, vendors, records");
    }
    Map.Entry<String, @Nullable Object> only = object.entrySet().iterator().next();
    Map<String, @Nullable Object> driver = new LinkedHashMap<>();
    if (only.getValue() instanceof String condition) {
      driver.put("condition", condition);
    } else {
      driver.putAll(object(only.getValue(), at.to(only.getKey())));
    }
    driver.put("kind", only.getKey());
    if (only.getKey().equals("checks")) {
      driver.putIfAbsent("combine", "max");
      driver.putIfAbsent("partial", HALF);
    }
    return driver;
  }

  private static Map<String, @Nullable Object> object(@Nullable Object tree, Pointer at) {
    if (!(tree instanceof Map<?, ?> map)) {
      throw new DocumentException(at, "must be an object");
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    map.forEach((name, value) -> members.put(name.toString(), value));
    return Copies.ordered(members);
  }
}
