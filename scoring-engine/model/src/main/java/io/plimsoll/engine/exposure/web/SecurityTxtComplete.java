package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.SecurityTxt;
import io.plimsoll.engine.exposure.web.policy.WebPolicyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The security.txt says where it belongs, ends within a year and is signed (RFC 9116 section 2).
 */
public final class SecurityTxtComplete extends FactCheck<HttpExchange> {

  private static final Duration LONGEST = Duration.ofDays(366);

  public SecurityTxtComplete(CheckDefinition definition) {
    super(definition, HttpExchange.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return SecurityTxts.of(observations);
  }

  @Override
  protected Verdict judge(
      HttpExchange file, Subject subject, ObservationSet observations, Instant asOf) {
    if (file.last().status() != 200) {
      return Verdict.notApplicable("The site shows us no security.txt.");
    }
    try {
      return verdict(SecurityTxt.parse(file.body()), file, asOf);
    } catch (WebPolicyException malformed) {
      return Verdict.notApplicable("The site shows us no usable security.txt.");
    }
  }

  private static Verdict verdict(SecurityTxt text, HttpExchange file, Instant asOf) {
    if (!text.canonical().isEmpty() && !text.canonical().contains(file.last().url())) {
      return Verdict.fail("The security.txt says that it belongs elsewhere.")
          .because("canonical", String.join(", ", text.canonical()));
    }
    List<String> missing = new ArrayList<>();
    if (text.canonical().isEmpty()) {
      missing.add("Canonical");
    }
    if (text.expires().isAfter(asOf.plus(LONGEST))) {
      missing.add("an end within a year");
    }
    if (!text.signed()) {
      missing.add("a signature");
    }
    return missing.isEmpty()
        ? Verdict.pass("The security.txt is signed, current and where it says.")
        : Verdict.partial("The security.txt leaves out what makes it believed.")
            .because("missing", String.join(", ", missing));
  }
}
