package io.plimsoll.cli;

import io.plimsoll.collect.incident.HibpService;
import java.util.Map;

/**
 * Where a key lies: {@code env:NAME} or {@code file:PATH}. It is never an argument itself, which
 * every process of the machine could read, and no message quotes it.
 */
record SecretSource(Option option, String place) {
  private static final String ENVIRONMENT = "env:";
  private static final String FILE = "file:";

  /**
   * @throws BadInputException when there is no key, or what is there is none
   */
  String key(Map<String, String> environment, Terminal terminal) {
    String key = told(environment, terminal).strip();
    if (!HibpService.isKey(key)) {
      throw bad("holds no key of printable ASCII without blanks");
    }
    return key;
  }

  private String told(Map<String, String> environment, Terminal terminal) {
    if (place.startsWith(FILE)) {
      return new InputFile(place.substring(FILE.length()), terminal).text();
    }
    if (!place.startsWith(ENVIRONMENT)) {
      throw new BadInputException(
          option.word() + ": must be env:NAME or file:PATH; the key itself is no argument");
    }
    String name = place.substring(ENVIRONMENT.length());
    String value = environment.get(name);
    if (value == null) {
      throw bad("is not set");
    }
    return value;
  }

  private BadInputException bad(String what) {
    return new BadInputException(option.word() + ": " + place + " " + what);
  }
}
