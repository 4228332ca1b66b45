package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.SecurityTxt;
import io.plimsoll.engine.exposure.web.policy.WebPolicyException;
import java.time.Instant;
import java.util.List;

/** The site says where to report a vulnerability, and still stands by it (RFC 9116). */
public final class SecurityTxtPresent extends FactCheck<HttpExchange> {

  public SecurityTxtPresent(CheckDefinition definition) {
    super(definition, HttpExchange.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return SecurityTxts.of(observations);
  }

  @Override
  protected Verdict judge(
      HttpExchange file, Subject subject, ObservationSet observations, Instant asOf) {
    int status = file.last().status();
    if (status == 429 || status == 403 || status >= 500) {
      return Verdict.unknown(
          UnknownReason.BLOCKED, Text.of("The site answered us with status %d.", status));
    }
    if (status != 200 || !file.body().contains(":")) {
      return Verdict.fail("The site has no security.txt.");
    }
    try {
      return verdict(SecurityTxt.parse(file.body()), asOf);
    } catch (WebPolicyException malformed) {
      return Verdict.fail(Text.of("The security.txt is no use: %s.", malformed.getMessage()));
    }
  }

  private static Verdict verdict(SecurityTxt file, Instant asOf) {
    return file.expires().isBefore(asOf)
        ? Verdict.partial(Text.of("The security.txt expired on %s.", file.expires()))
        : Verdict.pass("The site says where to report a vulnerability.")
            .because("contacts", String.join(", ", file.contacts()));
  }
}
