package io.plimsoll.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** R's actuar package, in a process of its own that is timed from inside. */
final class Actuar {
  private static final Duration SLACK = Duration.ofMinutes(2);

  private final Path folder;

  Actuar(Path folder) {
    this.folder = folder;
  }

  /**
   * What actuar made of a case.
   *
   * @param cdf at each point of the grid
   * @param seconds of CPU time an evaluation, one for each round
   */
  record Answer(double[] cdf, double[] seconds) {
    double median() {
      double[] sorted = seconds.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }

  /** Whether R and the package are installed; a first look that costs a start of R. */
  static boolean isInstalled() throws IOException, InterruptedException {
    try {
      return ended(new ProcessBuilder("Rscript", "-e", "library(actuar)"), SLACK);
    } catch (IOException noProgram) {
      return false;
    }
  }

  /** Computes and times each case for so many rounds of about so many seconds. */
  List<Answer> answers(List<LossCase> cases, int rounds, double seconds)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of("Rscript", script().toString(), String.valueOf(rounds), String.valueOf(seconds)));
    for (LossCase each : cases) {
      command.add(write(each, command.size()).toString());
    }
    Duration most =
        SLACK.plusMillis((long) (1_000 * 4 * rounds * Math.max(seconds, 1) * cases.size()));
    if (!ended(new ProcessBuilder(command).inheritIO(), most)) {
      throw new IOException("R failed or took longer than " + most.toSeconds() + " s");
    }
    List<Answer> answers = new ArrayList<>();
    for (String file : command.subList(4, command.size())) {
      answers.add(read(Path.of(file + ".out")));
    }
    return answers;
  }

  /** Starts it and waits; ends it when it does not end by itself. */
  private static boolean ended(ProcessBuilder builder, Duration most)
      throws IOException, InterruptedException {
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    if (builder.redirectError() == ProcessBuilder.Redirect.PIPE) {
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
    Process process = builder.start();
    try {
      return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Path script() throws IOException {
    Path script = folder.resolve("actuar.R");
    try (InputStream in = Actuar.class.getResourceAsStream("actuar.R")) {
      if (in == null) {
        throw new IOException("actuar.R is missing from the benchmark's jar");
      }
      Files.write(script, in.readAllBytes());
    }
    return script;
  }

  private Path write(LossCase each, int number) throws IOException {
    Stream<String> masses = DoubleStream.of(each.severityMasses()).mapToObj(Double::toString);
    return Files.write(
        folder.resolve("case-" + number),
        (Iterable<String>) Stream.concat(Stream.of(each.counts()), masses)::iterator);
  }

  private static Answer read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return new Answer(
        lines.stream().skip(1).mapToDouble(Double::parseDouble).toArray(),
        Stream.of(lines.getFirst().trim().split(" +")).mapToDouble(Double::parseDouble).toArray());
  }
}
