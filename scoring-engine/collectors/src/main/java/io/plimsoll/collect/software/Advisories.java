package io.plimsoll.collect.software;

import io.plimsoll.engine.exposure.fact.SoftwareSeen.Knowledge;
import org.jspecify.annotations.Nullable;

/** What published lists know of a product. */
@FunctionalInterface
public interface Advisories {
  /** No list is at hand. */
  Advisories NONE = (vendor, product, version) -> Knowledge.NONE;

  /**
   * What is known.
   *
   * @param vendor as in the CPE dictionary
   * @param product as in the CPE dictionary
   * @param version null when it is hidden
   */
  Knowledge of(String vendor, String product, @Nullable String version);
}
