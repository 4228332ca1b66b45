package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void runWhenVerbIsUnknownThenBadInput() {
    TestTerminal terminal = new TestTerminal();
    assertThat(terminal.run("guess")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(terminal.faults()).singleElement().asString().contains("'guess'", "assess", "loss");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void runWhenNothingIsAskedThenBadInput() {
    assertThat(new TestTerminal().run()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void runWhenHelpIsAskedThenOptionsOfTheVerb() {
    for (Verb verb : Main.VERBS) {
      TestTerminal terminal = new TestTerminal();
      assertThat(terminal.run((verb.name() + " --help").split(" "))).isEqualTo(ExitCode.DONE);
      assertThat(terminal.out()).contains(verb.purpose(), "--help");
      verb.options().forEach(option -> assertThat(terminal.out()).contains(option.word()));
    }
  }

  @Test
  void runWhenFaultHoldsLineBreaksThenOneLine() {
    TestTerminal terminal = new TestTerminal();
    assertThat(terminal.run("assess", "--file\n\u001b[31mred")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(terminal.faults())
        .containsExactly("plimsoll assess: '--file??[31mred' is not an option here");
  }
}
