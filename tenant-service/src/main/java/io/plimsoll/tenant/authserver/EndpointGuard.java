package io.plimsoll.tenant.authserver;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the OAuth endpoints: the wrong method, credentials in the address (RFC 6749
 * §2.3.1), another media type and two ways of authenticating at once (§2.3) are refused; a database
 * that is gone is told as such.
 */
final class EndpointGuard extends OncePerRequestFilter {
  private static final Set<String> POSTED =
      Set.of("/oauth2/token", "/oauth2/introspect", "/oauth2/revoke");
  private static final int RETRY_SECONDS = 2;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    String allowed = POSTED.contains(path) ? "POST" : "GET";
    if (!request.getMethod().equals(allowed)) {
      response.setHeader(HttpHeaders.ALLOW, allowed);
      answer(
          response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "invalid_request", "use " + allowed);
      return;
    }
    String refusal = POSTED.contains(path) ? refusal(request) : null;
    if (refusal != null) {
      answer(response, HttpServletResponse.SC_BAD_REQUEST, "invalid_request", refusal);
      return;
    }
    proceed(request, response, chain);
  }

  private static @Nullable String refusal(HttpServletRequest request) {
    if (request.getQueryString() != null) {
      return "parameters belong into the body, not into the address";
    }
    if (!isForm(request.getContentType())) {
      return "the body must be application/x-www-form-urlencoded";
    }
    boolean basic = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    boolean assertion = request.getParameter("client_assertion") != null;
    boolean posted = request.getParameter("client_secret") != null;
    return basic && (assertion || posted) || assertion && posted
        ? "authenticate in one way only"
        : null;
  }

  private static boolean isForm(@Nullable String contentType) {
    return contentType != null
        && contentType
            .toLowerCase(Locale.ROOT)
            .startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  private static void proceed(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (DataAccessException | TransactionException | AuthenticationServiceException e) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
      answer(
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "temporarily_unavailable",
          "try again in a moment");
    }
  }

  /** RFC 6749 §5.2. */
  private static void answer(
      HttpServletResponse response, int status, String error, String description)
      throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response
        .getOutputStream()
        .print("{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}");
  }
}
