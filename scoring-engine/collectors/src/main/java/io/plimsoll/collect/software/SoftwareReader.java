package io.plimsoll.collect.software;

import io.plimsoll.collect.probe.Deduction;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.fact.Fact;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.MailServer;
import io.plimsoll.engine.exposure.fact.ServicePort;
import io.plimsoll.engine.exposure.fact.SoftwareSeen;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads from one observation which software it shows. It asks nobody anything. */
public final class SoftwareReader implements Deduction {
  private static final String MODULES = "apache.info";

  private final Supplier<Recog> recog;
  private final Supplier<Advisories> advisories;

  public SoftwareReader(Supplier<Recog> recog, Supplier<Advisories> advisories) {
    this.recog = recog;
    this.advisories = advisories;
  }

  /** One observation for each product of a server. */
  @Override
  public List<Observation> apply(Observation seen) {
    if (!(seen.reading() instanceof Answered(Fact fact))) {
      return List.of();
    }
    Map<String, SoftwareSeen> byProduct = new LinkedHashMap<>();
    for (Quote quote : Quotes.of(fact)) {
      recognised(quote)
          .forEach(product ->
              byProduct.merge(product.product(), seen(product, quote), SoftwareReader::fuller));
    }
    List<Observation> observations = new ArrayList<>();
    byProduct.forEach((product, software) ->
        observations.add(
            new Observation(
                Probes.SOFTWARE,
                endpoint(fact) + "/" + product,
                seen.observedAt(),
                seen.vantage(),
                new Answered(software))));
    return observations;
  }

  private Stream<Product> recognised(Quote quote) {
    Recog database = recog.get();
    Map<String, String> told = database.recognise(quote.kind(), quote.text()).orElse(Map.of());
    Stream<String> modules = Stream.of(told.getOrDefault(MODULES, "").split(" "));
    return Stream.concat(
        Product.in(told),
        modules
            .filter(module -> !module.isEmpty())
            .flatMap(module -> database.recognise("apache_modules", module).stream())
            .flatMap(Product::in));
  }

  private SoftwareSeen seen(Product product, Quote quote) {
    return new SoftwareSeen(
        quote.text(),
        product.vendor(),
        product.product(),
        product.version(),
        product.cpe(),
        product.packaging(quote.text()),
        advisories.get().of(product.vendor(), product.product(), product.version()));
  }

  private static SoftwareSeen fuller(SoftwareSeen one, SoftwareSeen other) {
    return one.version() == null ? other : one;
  }

  private static String endpoint(Fact fact) {
    return switch (fact) {
      case HttpExchange page -> endpoint(URI.create(page.first().url()));
      case MailServer server -> server.host() + ":25";
      case ServicePort port -> port.host() + ":" + port.port();
      default -> throw new IllegalArgumentException("no server is quoted in " + fact);
    };
  }

  private static String endpoint(URI url) {
    int usual = "https".equals(url.getScheme()) ? 443 : 80;
    return url.getHost() + ":" + (url.getPort() < 0 ? usual : url.getPort());
  }
}
