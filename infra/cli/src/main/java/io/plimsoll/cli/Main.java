package io.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;

/** Where {@code ./plimsoll <verb>} arrives. */
public final class Main {
  static final List<Verb> VERBS =
      List.of(
          new Assess(),
          new Loss(),
          new Pmml(),
          new CheckSpf(),
          new CheckDmarc(),
          new CheckMtaSts(),
          new CheckCsp(),
          new CheckHeaders(),
          new Scan(System.getenv()));

  private Main() {}

  public static void main(String... words) {
    Terminal terminal =
        new Terminal(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err));
    ExitCode code = new CommandLine(VERBS).run(List.of(words), terminal);
    terminal.out().flush();
    System.exit(code.status());
  }

  /** UTF-8 whatever the locale: the same input gives the same bytes. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, UTF_8);
  }
}
