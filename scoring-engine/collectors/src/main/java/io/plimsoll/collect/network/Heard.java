package io.plimsoll.collect.network;

import java.util.Map;

/**
 * A protocol's own answer.
 *
 * @param banner what was said first, one character per byte
 * @param details what it told without a login
 */
record Heard(String banner, Map<String, String> details) {
  static Heard saying(String banner) {
    return new Heard(banner, Map.of());
  }

  Heard with(String key, Object value) {
    return new Heard(banner, Map.of(key, value.toString()));
  }
}
