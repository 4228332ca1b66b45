package io.plimsoll.api.rest.http;

import jakarta.servlet.http.HttpServletRequest;

/** Asks of a request that takes long whether its caller may still be answered. */
@FunctionalInterface
public interface CallerCheck {
  /** False once its token has expired or was revoked, or when that cannot be known. */
  boolean isStillAllowed(HttpServletRequest request);
}
