package io.plimsoll.tenant.authserver;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Answers a client that could not be authenticated (RFC 6749 §5.2), never saying what was wrong.
 */
final class ClientChallenge implements AuthenticationFailureHandler, AuthenticationEntryPoint {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    onAuthenticationFailure(request, response, exception);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    boolean malformed =
        exception instanceof OAuth2AuthenticationException oauth
            && oauth.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_REQUEST);
    if (!malformed) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"plimsoll\"");
    }
    response.setStatus(
        malformed ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_UNAUTHORIZED);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response
        .getOutputStream()
        .print("{\"error\":\"" + (malformed ? "invalid_request" : "invalid_client") + "\"}");
  }
}
