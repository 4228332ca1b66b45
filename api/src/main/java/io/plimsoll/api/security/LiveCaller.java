package io.plimsoll.api.security;

import io.plimsoll.api.rest.http.CallerCheck;
import io.plimsoll.tenant.authserver.BearerAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Lets a request's token be verified again, revocations included. */
@Component
final class LiveCaller implements CallerCheck {
  private static final String BEARER = "Bearer ";

  private final BearerAuthentication tokens;

  LiveCaller(BearerAuthentication tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean isStillAllowed(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return false;
    }
    try {
      tokens
          .resolve(request)
          .authenticate(
              new BearerTokenAuthenticationToken(header.substring(BEARER.length()).strip()));
      return true;
    } catch (AuthenticationException _) {
      return false;
    }
  }
}
