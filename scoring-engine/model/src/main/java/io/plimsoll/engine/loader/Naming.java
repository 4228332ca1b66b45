package io.plimsoll.engine.loader;

import java.util.Locale;

/** How component names are spelt in a document. */
enum Naming {
  CAMEL_CASE {
    @Override
    String member(String component) {
      return component;
    }
  },
  SNAKE_CASE {
    @Override
    String member(String component) {
      return snakeCase(component);
    }
  };

  abstract String member(String component);

  static String snakeCase(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
