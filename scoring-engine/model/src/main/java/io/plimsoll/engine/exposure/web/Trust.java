package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.fact.CertificateTrust;

/** Whether browsers believe a certificate; what could not be judged is not held against a site. */
final class Trust {

  private Trust() {}

  static boolean of(CertificateTrust.Status status) {
    return switch (status) {
      case TRUSTED, NOT_JUDGED, INCOMPLETE -> true;
      case SELF_SIGNED, UNKNOWN_ROOT, INVALID -> false;
    };
  }
}
