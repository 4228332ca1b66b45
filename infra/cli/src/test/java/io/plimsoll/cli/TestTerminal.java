package io.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
    return new CommandLine(Main.VERBS).run(List.of(words), terminal());
  }

  Terminal terminal() {
    return new Terminal(
        new ByteArrayInputStream(input),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }

  /** Runs a command that must answer, and nothing but that. */
  static String answer(String... words) {
    return new TestTerminal().answered(words);
  }

  /** The same with what was put in. */
  String answered(String... words) {
    assertThat(run(words)).as("%s", faults()).isEqualTo(ExitCode.DONE);
    assertThat(faults()).isEmpty();
    return out();
  }

  /** Runs a command that must refuse, and prints nothing. */
  static List<String> refused(String... words) {
    TestTerminal terminal = new TestTerminal();
    assertThat(terminal.run(words)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(terminal.out()).isEmpty();
    return terminal.faults();
  }

  String out() {
    return out.toString(UTF_8);
  }

  List<String> faults() {
    return err.toString(UTF_8).lines().toList();
  }
}
