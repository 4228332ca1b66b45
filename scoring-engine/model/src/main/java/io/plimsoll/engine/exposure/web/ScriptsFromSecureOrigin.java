package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.ScriptIntegrity;
import io.plimsoll.engine.exposure.web.policy.ScriptTag;
import java.util.List;

/** Scripts are loaded over https, foreign ones with a fingerprint (Subresource Integrity). */
public final class ScriptsFromSecureOrigin extends SiteCheck {

  public ScriptsFromSecureOrigin(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<ScriptTag> scripts = Scripts.of(page);
    ScriptIntegrity integrity = ScriptIntegrity.of(scripts);
    return verdict(integrity, scripts.stream().anyMatch(ScriptTag::travelsPlain))
        .because("analysis", integrity.observatoryName())
        .because("scripts", Scripts.listed(scripts, each -> each.isForeign() && !each.pinned()));
  }

  private static Verdict verdict(ScriptIntegrity integrity, boolean plain) {
    if (plain) {
      return Verdict.fail("The site loads scripts without encryption.");
    }
    return switch (integrity) {
      case ALL_SECURE, FOREIGN_SECURE, OWN_ONLY, NO_SCRIPTS, NOT_HTML ->
          Verdict.pass("Every foreign script is loaded over https with a fingerprint.");
      case UNPINNED_SECURE, UNPINNED_INSECURE ->
          Verdict.partial("Some foreign scripts are loaded without a fingerprint.");
      case PINNED_INSECURE -> Verdict.partial("Some foreign scripts leave open how they travel.");
    };
  }
}
