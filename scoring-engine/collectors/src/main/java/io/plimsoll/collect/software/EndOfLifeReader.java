package io.plimsoll.collect.software;

import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedDocument;
import io.plimsoll.collect.feed.JsonPart;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.ReleaseLine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the full list of products of endoflife.date, version 1 of its interface ({@code
 * /api/v1/products/full}). A product is known by its CPE names; those without one are left out.
 */
final class EndOfLifeReader {
  private EndOfLifeReader() {}

  /**
   * @throws IllegalArgumentException when it is not whole, or a product cannot be read
   */
  static Edition<EndOfLifeDates> read(FeedDocument document) throws IOException {
    JsonPart all = JsonPart.read(document.text());
    List<JsonPart> products = all.at("result").neededItems();
    JsonPart total = all.at("total");
    if (total.neededCount() != products.size()) {
      throw total.wrong("tells of another number than are listed");
    }
    EndOfLifeDates dates = new EndOfLifeDates();
    products.forEach(product -> add(product, dates));
    return new Edition<>(dates, dates.size(), all.at("generated_at").day().orElse(null));
  }

  private static void add(JsonPart product, EndOfLifeDates dates) {
    List<ReleaseLine> lines =
        product.at("releases").neededItems().stream().map(EndOfLifeReader::line).toList();
    product.at("identifiers").items().stream()
        .filter(each -> each.at("type").text().filter("cpe"::equals).isPresent())
        .flatMap(each -> cpe(each.at("id").neededText()).stream())
        .forEach(cpe -> dates.add(cpe.vendor(), cpe.product(), lines));
  }

  private static ReleaseLine line(JsonPart release) {
    return new ReleaseLine(
        release.at("name").neededText(),
        release.at("isEol").isTrue(),
        release.at("eolFrom").day().orElse(null));
  }

  private static Optional<Cpe> cpe(String name) {
    try {
      return Optional.of(Cpe.parse(name));
    } catch (InvalidValueException _) {
      return Optional.empty();
    }
  }
}
