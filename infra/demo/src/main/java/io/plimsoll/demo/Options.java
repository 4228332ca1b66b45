package io.plimsoll.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What the demo was asked to do.
 *
 * @param port the service's port; 0 takes a free one
 * @param data the folder of kept data
 * @param exit stop everything afterwards
 * @param json print the score document instead of the report
 * @param command the words that start the service
 */
record Options(int port, Path data, boolean exit, boolean json, List<String> command) {

  private static final int DEFAULT_PORT = 8080;

  Options {
    if (command.isEmpty()) {
      throw new IllegalArgumentException("the command that starts the service is missing after --");
    }
    command = List.copyOf(command);
  }

  static Options parse(String... words) {
    int port = DEFAULT_PORT;
    Path data = Path.of(".plimsoll", "data");
    boolean exit = false;
    boolean json = false;
    Deque<String> rest = new ArrayDeque<>(Arrays.asList(words));
    while (!rest.isEmpty()) {
      String word = rest.removeFirst();
      switch (word) {
        case "--port" -> port = Integer.parseInt(value(word, rest));
        case "--data" -> data = Path.of(value(word, rest));
        case "--exit" -> exit = true;
        case "--json" -> json = true;
        case "--" -> {
          return new Options(port, data, exit, json, List.copyOf(rest));
        }
        default ->
            throw new IllegalArgumentException("'" + word + "' is not an option of the demo");
      }
    }
    return new Options(port, data, exit, json, List.of());
  }

  private static String value(String option, Deque<String> rest) {
    String value = rest.pollFirst();
    if (value == null) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return value;
  }
}
