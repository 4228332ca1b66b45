package io.plimsoll.bench.exposure;

import io.plimsoll.collect.software.RecogExamples;
import io.plimsoll.collect.software.RecogExamples.Cause;
import io.plimsoll.collect.software.RecogExamples.Divergence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The examples of the Recog database, each with every value it promises. */
final class RecogRound implements Round {
  private static final int SHOWN = 20;

  private final Path folder;

  RecogRound(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "recog";
  }

  @Override
  public String title() {
    return "Recog: the database's own examples";
  }

  @Override
  public boolean run(Table table) throws IOException {
    if (!Files.isDirectory(folder)) {
      table.row("not there: %s", folder);
      return true;
    }
    long began = System.nanoTime();
    RecogExamples examples = RecogExamples.of(files());
    List<Divergence> divergences = examples.divergences();
    long differing = divergences.stream().map(Divergence::text).distinct().count();
    table.row(
        "%,d of %,d examples told as promised, %.1f s",
        examples.tried() - differing, examples.tried(), (System.nanoTime() - began) / 1e9);
    byCause(divergences).forEach((cause, all) -> print(table, cause, all));
    return divergences.isEmpty();
  }

  private SortedMap<String, byte[]> files() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(path -> path.toString().endsWith(".xml")).toList()) {
        files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
      }
    }
    return files;
  }

  private static Map<Cause, List<Divergence>> byCause(List<Divergence> divergences) {
    return divergences.stream()
        .collect(Collectors.groupingBy(Divergence::cause, TreeMap::new, Collectors.toList()));
  }

  private static void print(Table table, Cause cause, List<Divergence> all) {
    table.row("%s: %d", cause, all.size());
    all.stream()
        .limit(SHOWN)
        .forEach(each -> table.row("  %s: %s %s", each.file(), each.text(), each.detail()));
  }
}
