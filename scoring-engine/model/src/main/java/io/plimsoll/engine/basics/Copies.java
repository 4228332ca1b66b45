package io.plimsoll.engine.basics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Unmodifiable copies that iterate in the same order on every machine. {@code Map.copyOf} and
 * {@code Map.of} do not: their order changes with each start of the virtual machine.
 */
public final class Copies {
  private Copies() {}

  /** Keeps the order of the given map. */
  public static <K, V> Map<K, V> ordered(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Orders by key. */
  public static <K extends Comparable<? super K>, V> Map<K, V> sorted(Map<K, V> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
