package io.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public type of the model and every public method says what it is. */
class DocumentedTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern TYPE =
      Pattern.compile("\\s*public ([a-z-]+ )*(class|record|interface|enum) .*");

  /** A return type and a name: a constructor has no return type, and its class is documented. */
  private static final Pattern METHOD =
      Pattern.compile("\\s*public (?!static final )[\\w<>,.?@\\[\\] ]+ \\w+\\(.*");

  private static final Pattern TOP_LEVEL =
      Pattern.compile("public ([a-z-]+ )*(class|record|interface|enum) .*");

  private static List<String> undocumented(Path root) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        if (lines.stream().anyMatch(line -> TOP_LEVEL.matcher(line).matches())) {
          addUndocumented(root.relativize(file), lines, found);
        }
      }
    }
    return found;
  }

  private static void addUndocumented(Path file, List<String> lines, List<String> found) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isPublic = TYPE.matcher(line).matches() || METHOD.matcher(line).matches();
      if (isPublic && !isDocumented(lines, i)) {
        found.add(file + ": " + line.strip());
      }
    }
  }

  /** What overrides has the documentation of what it overrides. */
  private static boolean isDocumented(List<String> lines, int declaration) {
    int above = declaration - 1;
    boolean overrides = false;
    while (lines.get(above).strip().startsWith("@")) {
      overrides |= lines.get(above).strip().equals("@Override");
      above--;
    }
    return overrides || lines.get(above).endsWith("*/");
  }

  @Test
  void sourcesWhenReadThenEachPublicTypeAndMethodIsDocumented() throws IOException {
    assertThat(undocumented(SOURCES)).isEmpty();
  }

  @Test
  void sourcesWhenAMethodSaysNothingThenItIsNamed(@TempDir Path root) throws IOException {
    Files.writeString(
        root.resolve("Rate.java"),
        """
        package p;

        /** A rate. */
        public record Rate(double value) {
          /** Claims a year. */
          public double value() {
            return value;
          }

          @Override
          public String toString() {
            return "rate";
          }

          public static <T> Map<String, T> twice(T one) {
            return Map.of();
          }
        }
        """);
    assertThat(undocumented(root))
        .containsExactly("Rate.java: public static <T> Map<String, T> twice(T one) {");
  }
}
