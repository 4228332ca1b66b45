package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.evidence.Confidence;

/** Where a third party shows. */
public enum Place {
  /** It takes the domain's mail. */
  MX(Confidence.HIGH),
  /** It may send mail in the domain's name; such a permission often outlives its contract. */
  SPF(Confidence.MEDIUM),
  /** A host of the domain is an alias for one of its hosts. */
  CNAME(Confidence.HIGH),
  /** It answers for the domain's zone. */
  NS(Confidence.HIGH),
  /** The page runs its script or shows its frame. */
  PAGE(Confidence.HIGH),
  /** Somebody once proved to it that the domain is theirs. */
  TXT(Confidence.LOW);

  private final Confidence alone;

  Place(Confidence alone) {
    this.alone = alone;
  }

  /** How sure it is that the company uses the vendor today when this is all there is. */
  public Confidence alone() {
    return alone;
  }
}
