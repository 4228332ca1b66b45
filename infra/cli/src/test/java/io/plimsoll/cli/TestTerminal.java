package io.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** Runs a command as {@link Main} does and keeps what it printed. */
final class TestTerminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private byte[] input = {};

  TestTerminal input(String text) {
    input = text.getBytes(UTF_8);
    return this;
  }

  TestTerminal input(byte[] bytes) {
    input = bytes.clone();
    return this;
  }

  ExitCode run(String... words) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new CommandLine(Main.VERBS).run(List.of(words), terminal);
  }

  String out() {
    return out.toString(UTF_8);
  }

  List<String> faults() {
    return err.toString(UTF_8).lines().toList();
  }
}
