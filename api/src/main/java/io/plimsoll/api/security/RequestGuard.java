package io.plimsoll.api.security;

import io.plimsoll.api.rest.problem.Fault;
import io.plimsoll.api.rest.problem.ProblemException;
import io.plimsoll.api.rest.problem.ProblemKind;
import io.plimsoll.api.rest.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what is too large, too much or not UTF-8 before anything is read. */
final class RequestGuard extends OncePerRequestFilter {
  private static final long LARGEST = 1L << 20;
  private static final long LARGEST_IMPORT = 10L << 20;
  private static final long PATIENCE_MILLIS = 2_000;

  private final ProblemWriter problems;
  private final Semaphore places;

  RequestGuard(ProblemWriter problems, int maxConcurrentRequests) {
    this.problems = problems;
    places = new Semaphore(maxConcurrentRequests, true);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      long most = most(request);
      check(request, most);
      inItsPlace(() -> chain.doFilter(new LimitedRequest(request, most), response));
    } catch (ProblemException e) {
      problems.write(response, e);
    }
  }

  private static long most(HttpServletRequest request) {
    return request.getRequestURI().endsWith(":import") ? LARGEST_IMPORT : LARGEST;
  }

  private static void check(HttpServletRequest request, long most) {
    if (request.getContentLengthLong() > most) {
      throw LimitedRequest.tooLarge(most);
    }
    if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
      throw unsupported("Content-Encoding", "Send the body as it is, not compressed.");
    }
    checkCharset(request.getContentType());
  }

  private static void checkCharset(@org.jspecify.annotations.Nullable String contentType) {
    try {
      if (contentType != null && !isUtf8(MediaType.parseMediaType(contentType))) {
        throw unsupported("Content-Type", "Send UTF-8.");
      }
    } catch (InvalidMediaTypeException e) {
      throw unsupported("Content-Type", "Not a media type.");
    }
  }

  private static boolean isUtf8(MediaType type) {
    return type.getParameter("charset") == null || StandardCharsets.UTF_8.equals(type.getCharset());
  }

  private static ProblemException unsupported(String header, String detail) {
    return new ProblemException(
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        detail,
        Fault.header(header, ProblemKind.UNSUPPORTED_MEDIA_TYPE.name(), detail));
  }

  /** What follows in the chain. */
  private interface Rest {
    void run() throws ServletException, IOException;
  }

  /** Virtual threads cost nothing, what they hold does: more requests than places wait shortly. */
  private void inItsPlace(Rest rest) throws ServletException, IOException {
    if (!entered()) {
      throw new ProblemException(
          ProblemKind.UNAVAILABLE, "The service is at its limit. Try again shortly.");
    }
    try {
      rest.run();
    } finally {
      places.release();
    }
  }

  private boolean entered() {
    try {
      return places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
