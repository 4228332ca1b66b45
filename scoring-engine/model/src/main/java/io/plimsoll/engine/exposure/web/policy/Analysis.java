package io.plimsoll.engine.exposure.web.policy;

/**
 * What one analyzer of MDN HTTP Observatory, algorithm version 6, says of a site.
 *
 * <p>Source: mdn/mdn-http-observatory, src/analyzer and src/grader/charts.js.
 */
public sealed interface Analysis
    permits ContentTypeGuessing,
        CookieSafety,
        CorsAccess,
        CspStrength,
        EmbedderPolicy,
        FrameControl,
        OpenerPolicy,
        Redirection,
        ReferrerPrivacy,
        ResourcePolicy,
        ScriptIntegrity,
        TransportSecurity {

  /** What Observatory calls it. */
  String observatoryName();

  /** Points it adds to, or takes from, 100. */
  int modifier();
}
