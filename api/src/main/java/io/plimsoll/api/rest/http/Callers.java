package io.plimsoll.api.rest.http;

import io.plimsoll.tenant.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sent the request at hand. */
public final class Callers {
  private Callers() {}

  /**
   * @throws IllegalStateException on an operation that anybody may call
   */
  public static Actor current() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller == null) {
      throw new IllegalStateException("nobody is authenticated");
    }
    return Actor.client(caller.getName());
  }
}
