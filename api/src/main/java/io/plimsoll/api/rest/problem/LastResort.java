package io.plimsoll.api.rest.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What filters throw, token checks without a database above all, becomes a problem here. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class LastResort extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

  private final ProblemWriter problems;

  LastResort(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      ProblemException problem = ProblemHandler.problem(e);
      if (problem.kind() == ProblemKind.INTERNAL_ERROR) {
        LOG.error("request failed", e);
      }
      problems.write(response, problem);
    }
  }
}
