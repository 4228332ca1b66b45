package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.CspStrength;
import io.plimsoll.engine.exposure.web.policy.HtmlTags;
import io.plimsoll.engine.exposure.web.policy.ScriptTag;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where cards are taken, scripts are pinned or limited by policy (PCI DSS 4.0.1 requirement 6.4.3).
 */
public final class PaymentScriptsGuarded extends SiteCheck {

  /** The scripts of payment providers, by host or a parent of it. */
  private static final Set<String> PROVIDERS =
      Set.of(
          "js.stripe.com",
          "paypal.com",
          "paypalobjects.com",
          "braintreegateway.com",
          "adyen.com",
          "checkout.com",
          "squareup.com",
          "squarecdn.com",
          "worldpay.com",
          "klarna.com",
          "razorpay.com",
          "hit-pay.com",
          "2c2p.com",
          "omise.co",
          "mollie.com",
          "authorize.net",
          "grabpay.com",
          "enets.sg");

  public PaymentScriptsGuarded(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<ScriptTag> scripts = Scripts.of(page);
    if (!takesCards(page, scripts)) {
      return Verdict.notApplicable("The front page takes no cards.");
    }
    String loose =
        Scripts.listed(scripts, each -> each.isForeign() && !each.pinned() && !isProvider(each));
    if (loose.isEmpty()) {
      return Verdict.pass("Beside the payment provider's only pinned scripts run.");
    }
    return limits(page)
        ? Verdict.partial("A policy limits the scripts beside the payment provider's.")
            .because("scripts", loose)
        : Verdict.fail("Any of several foreign scripts could read card numbers here.")
            .because("scripts", loose);
  }

  private static boolean takesCards(HttpExchange page, List<ScriptTag> scripts) {
    return scripts.stream().anyMatch(PaymentScriptsGuarded::isProvider)
        || HtmlTags.of(page.body()).stream()
            .anyMatch(
                tag -> tag.get("autocomplete").toLowerCase(Locale.ROOT).contains("cc-number"));
  }

  private static boolean isProvider(ScriptTag script) {
    return PROVIDERS.stream()
        .anyMatch(host -> script.host().equals(host) || script.host().endsWith("." + host));
  }

  private static boolean limits(HttpExchange page) {
    CspStrength strength =
        CspStrength.of(
            page.last().values("Content-Security-Policy"),
            HtmlTags.httpEquiv(page.body(), "Content-Security-Policy"),
            List.of(),
            true);
    return strength.compareTo(CspStrength.INSECURE_SCHEME) > 0;
  }
}
