package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.HtmlTags;
import io.plimsoll.engine.exposure.web.policy.HtmlTags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** No page asks for a password that would travel without encryption. */
public final class NoPlainLoginForm extends FactCheck<HttpExchange> {

  public NoPlainLoginForm(CheckDefinition definition) {
    super(definition, HttpExchange.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    List<Subject> pages =
        observations.latest(Probes.HTTP).stream()
            .map(Subject::of)
            .filter(page -> !page.probed().endsWith(".txt"))
            .toList();
    return pages.isEmpty() ? PlainSites.of(observations) : pages;
  }

  @Override
  protected Verdict judge(
      HttpExchange page, Subject subject, ObservationSet observations, Instant asOf) {
    boolean secure = WebAddress.parse(page.last().url()).filter(WebAddress::isSecure).isPresent();
    return passwordTargets(page.body()).stream().anyMatch(action -> travelsPlain(action, secure))
        ? Verdict.fail(
            Text.of("A password typed at %s travels without encryption.", page.last().url()))
        : Verdict.pass(Text.of("No password form at %s without encryption.", page.last().url()));
  }

  /** A form without an absolute action goes where its page came from. */
  private static boolean travelsPlain(String action, boolean securePage) {
    return action.startsWith("http:") || !securePage;
  }

  /** The targets of the forms that ask for a password, lower case. */
  private static List<String> passwordTargets(String html) {
    List<String> targets = new ArrayList<>();
    String target = "";
    for (Tag tag : HtmlTags.of(html)) {
      if (tag.name().equals("form")) {
        target = tag.get("action").toLowerCase(Locale.ROOT);
      } else if (tag.name().equals("/form")) {
        target = "";
      } else if (tag.name().equals("input") && tag.get("type").equalsIgnoreCase("password")) {
        targets.add(target);
      }
    }
    return targets;
  }
}
