package io.plimsoll.api.security;

import io.plimsoll.api.cache.RateLimiter;
import io.plimsoll.api.cache.RateVerdict;
import io.plimsoll.api.rest.problem.ProblemException;
import io.plimsoll.api.rest.problem.ProblemKind;
import io.plimsoll.api.rest.problem.ProblemWriter;
import io.plimsoll.database.TenantScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds each client to its tenant's quota and tells it how much is left. */
final class RateLimitFilter extends OncePerRequestFilter {
  private final RateLimiter limiter;
  private final QuotaCache quotas;
  private final ProblemWriter problems;

  RateLimitFilter(RateLimiter limiter, QuotaCache quotas, ProblemWriter problems) {
    this.limiter = limiter;
    this.quotas = quotas;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (TenantScope.bound().isEmpty() || tell(response).allowed()) {
      chain.doFilter(request, response);
    } else {
      problems.write(response, tooMany());
    }
  }

  private RateVerdict tell(HttpServletResponse response) {
    RateVerdict verdict =
        limiter.take(TenantScope.current(), clientId(), quotas.current().requestsPerMinute());
    response.setHeader(
        "RateLimit", "\"client\";r=" + verdict.remaining() + ";t=" + verdict.resetSeconds());
    response.setHeader("RateLimit-Policy", "\"client\";q=" + verdict.perMinute() + ";w=60");
    if (!verdict.allowed()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(verdict.retrySeconds()));
    }
    return verdict;
  }

  private static String clientId() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return caller == null ? "" : caller.getName();
  }

  private static ProblemException tooMany() {
    return new ProblemException(
        ProblemKind.TOO_MANY_REQUESTS,
        "The quota of this client is used up. Retry-After says when to try again.");
  }
}
