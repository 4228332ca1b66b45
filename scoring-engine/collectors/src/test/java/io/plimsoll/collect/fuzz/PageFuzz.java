package io.plimsoll.collect.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.web.policy.ContentSecurityPolicy;
import io.plimsoll.engine.exposure.web.policy.Cookie;
import io.plimsoll.engine.exposure.web.policy.CookieSafety;
import io.plimsoll.engine.exposure.web.policy.CspStrength;
import io.plimsoll.engine.exposure.web.policy.CspTrait;
import io.plimsoll.engine.exposure.web.policy.EmbedderPolicy;
import io.plimsoll.engine.exposure.web.policy.FrameControl;
import io.plimsoll.engine.exposure.web.policy.HtmlTags;
import io.plimsoll.engine.exposure.web.policy.OpenerPolicy;
import io.plimsoll.engine.exposure.web.policy.ReferrerPrivacy;
import io.plimsoll.engine.exposure.web.policy.ScriptIntegrity;
import io.plimsoll.engine.exposure.web.policy.ScriptTag;
import io.plimsoll.engine.exposure.web.policy.SecurityTxt;
import io.plimsoll.engine.exposure.web.policy.TransportSecurity;
import io.plimsoll.engine.exposure.web.policy.WebPolicyException;
import java.util.List;
import java.util.Optional;

/** Pages and what their headers say. */
final class PageFuzz {
  private static final WebAddress PAGE = new WebAddress("https", "www.example.com", "/");

  private PageFuzz() {}

  static void csp(byte[] bytes) {
    List<String> policies = new String(bytes, UTF_8).lines().toList();
    CspStrength.of(policies, List.of(), policies, true);
    try {
      CspTrait.of(ContentSecurityPolicy.parse(policies, policies), true);
    } catch (WebPolicyException promised) {
      // The policies are unusable, and said so.
    }
  }

  static void page(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    HtmlTags.of(text);
    ScriptIntegrity.of(ScriptTag.of(text, PAGE));
    List<String> lines = text.lines().toList();
    FrameControl.of(lines, lines);
    ReferrerPrivacy.of(lines, lines);
    TransportSecurity.of(lines, true);
    EmbedderPolicy.of(lines);
    OpenerPolicy.of(lines);
    CookieSafety.of(
        lines.stream().map(Cookie::parse).flatMap(Optional::stream).toList(), lines.size() > 1);
    lines.forEach(WebAddress::parse);
    securityTxt(text);
  }

  private static void securityTxt(String text) {
    try {
      SecurityTxt.parse(text);
    } catch (WebPolicyException promised) {
      // The file lacks what it must have.
    }
  }
}
