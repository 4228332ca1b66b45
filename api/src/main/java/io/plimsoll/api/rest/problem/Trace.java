package io.plimsoll.api.rest.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id that joins a request's logs, problems and audit events (W3C Trace Context). */
public final class Trace {
  static final String MDC_KEY = "traceId";

  private static final Pattern TRACEPARENT =
      Pattern.compile(
          "[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}.{0,200}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private Trace() {}

  /** Of the request this thread works on; a fresh one outside of requests. */
  public static String current() {
    String id = MDC.get(MDC_KEY);
    return id == null ? fresh() : id;
  }

  static String from(@Nullable String traceparent) {
    if (traceparent != null) {
      Matcher matcher = TRACEPARENT.matcher(traceparent);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return fresh();
  }

  private static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
