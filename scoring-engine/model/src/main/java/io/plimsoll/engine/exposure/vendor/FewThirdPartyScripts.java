package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.FrontDoors;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The front page runs the scripts and frames of few others: each can change what it shows. */
public final class FewThirdPartyScripts extends FactCheck<HttpExchange> {
  private static final int FEW = 8;
  private static final int MANY = 15;

  private final VendorTable table;

  public FewThirdPartyScripts(CheckDefinition definition, VendorTable table) {
    super(definition, HttpExchange.class);
    this.table = table;
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return FrontDoors.of(
        observations, Probes.HTTP, host -> "https://" + host + "/", Stream.empty());
  }

  @Override
  protected Verdict judge(
      HttpExchange page, Subject subject, ObservationSet observations, Instant asOf) {
    if (page.stopped() != null || page.last().status() >= 400) {
      return Verdict.unknown(
          UnknownReason.UNREACHABLE,
          Text.of("The page was not shown to us (status %d).", page.last().status()));
    }
    boolean ours =
        WebAddress.parse(page.last().url())
            .filter(address -> observations.isInScope(address.host()))
            .isPresent();
    if (!ours) {
      return Verdict.notApplicable("The site only leads to " + page.last().url() + ".");
    }
    Set<String> others = others(page, observations);
    return verdict(others.size()).because("parties", String.join(", ", others));
  }

  /** Several hosts of one vendor are one party; a host nobody knows stands for itself. */
  private Set<String> others(HttpExchange page, ObservationSet observations) {
    Set<String> others = new TreeSet<>();
    Traces.hosts(page).stream()
        .filter(host -> !observations.isInScope(host))
        .forEach(
            host -> others.add(table.owner(Place.PAGE, host).map(KnownVendor::name).orElse(host)));
    return others;
  }

  private static Verdict verdict(int others) {
    String summary = Text.of("The page runs scripts or frames of %d others.", others);
    if (others > MANY) {
      return Verdict.fail(summary);
    }
    return others > FEW ? Verdict.partial(summary) : Verdict.pass(summary);
  }
}
