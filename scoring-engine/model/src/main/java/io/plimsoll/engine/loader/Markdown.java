package io.plimsoll.engine.loader;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Collects the few kinds of block a card needs; a blank line stands between blocks. */
final class Markdown {
  private final StringBuilder out = new StringBuilder();

  void title(String text) {
    block("# " + text);
  }

  void heading(String text) {
    block("## " + text);
  }

  void subheading(String text) {
    block("### " + text);
  }

  void line(String text) {
    block(text);
  }

  void bullets(List<String> items) {
    block(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
  }

  void header(String... cells) {
    block(cells(cells));
    row(Arrays.stream(cells).map(cell -> "---").toArray(String[]::new));
  }

  void row(String... cells) {
    out.append(cells(cells)).append('\n');
  }

  private static String cells(String... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private void block(String text) {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    out.append(text).append('\n');
  }

  String text() {
    return out.toString();
  }
}
