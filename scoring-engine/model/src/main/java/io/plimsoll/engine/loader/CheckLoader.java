package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.catalogue.Checks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the definitions of the exposure checks that come with the engine. */
public final class CheckLoader {

  private CheckLoader() {}

  /**
   * Every check, with its definition.
   *
   * @throws DocumentException when a definition has the wrong shape
   */
  public static Checks bundled() {
    return Checks.of(
        Checks.ids().stream().map(CheckLoader::definition).toList(), VendorLoader.bundled());
  }

  private static CheckDefinition definition(String id) {
    return RecordCodec.readYaml(
        CheckDefinition.class, text("exposure/" + id.replace('.', '/') + ".yaml"));
  }

  private static String text(String resource) {
    try (InputStream in = CheckLoader.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("the engine lacks its own " + resource);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
