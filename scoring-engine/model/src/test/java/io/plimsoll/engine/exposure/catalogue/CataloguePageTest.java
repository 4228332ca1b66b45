package io.plimsoll.engine.exposure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.loader.CheckLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CataloguePageTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "checks.md");

  /** Run with {@code -Dplimsoll.docs=write} after changing a definition. */
  @Test
  void ofWhenRenderedThenTheCommittedPageIsTheSame() throws IOException {
    String page = CataloguePage.of(CheckLoader.bundled());
    if ("write".equals(System.getProperty("plimsoll.docs"))) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }
}
