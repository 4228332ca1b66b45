package io.plimsoll.collect.probe;

import static io.plimsoll.engine.evidence.UnknownReason.BLOCKED;
import static io.plimsoll.engine.evidence.UnknownReason.BUDGET_SPENT;
import static io.plimsoll.engine.evidence.UnknownReason.MALFORMED;
import static io.plimsoll.engine.evidence.UnknownReason.NOT_ATTEMPTED;
import static io.plimsoll.engine.evidence.UnknownReason.NO_CONSENT;
import static io.plimsoll.engine.evidence.UnknownReason.RATE_LIMITED;
import static io.plimsoll.engine.evidence.UnknownReason.SERVER_FAILURE;
import static io.plimsoll.engine.evidence.UnknownReason.TIMED_OUT;
import static io.plimsoll.engine.evidence.UnknownReason.UNREACHABLE;
import static io.plimsoll.engine.evidence.UnknownReason.UNSUPPORTED;

import io.plimsoll.collect.guard.BudgetSpentException;
import io.plimsoll.collect.guard.RefusedException;
import io.plimsoll.collect.resolve.MalformedAnswerException;
import io.plimsoll.collect.resolve.ServerFailureException;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Reading.Silent;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells, for everything that can go wrong, why nothing is known: never a fault of the target. */
public final class Silence {
  private static final Duration RETRY = Duration.ofMinutes(15);
  private static final Duration LONGEST_RETRY = Duration.ofDays(7);
  private static final int DETAIL = 200;

  /** Another attempt would bring the same. */
  private static final Set<UnknownReason> LASTING = Set.of(NO_CONSENT, NOT_ATTEMPTED, UNSUPPORTED);

  private Silence() {}

  /** The silence behind a failure. */
  public static Silent of(Exception failure, Instant now) {
    UnknownReason reason = reason(failure);
    return new Silent(reason, detail(failure), retryAt(failure, reason, now));
  }

  private static UnknownReason reason(Throwable failure) {
    return switch (failure) {
      case SilentException silent -> silent.reason();
      case RefusedException refused -> reason(refused);
      case BudgetSpentException spent -> BUDGET_SPENT;
      case ServerFailureException server -> SERVER_FAILURE;
      case MalformedAnswerException malformed -> MALFORMED;
      case SocketTimeoutException slow -> TIMED_OUT;
      case ConnectException refused -> UNREACHABLE;
      case NoRouteToHostException unreachable -> UNREACHABLE;
      case PortUnreachableException unreachable -> UNREACHABLE;
      case InterruptedException cancelled -> NOT_ATTEMPTED;
      case SSLException tls -> reason(tls);
      case SocketException reset -> BLOCKED;
      case EOFException cut -> BLOCKED;
      default -> MALFORMED;
    };
  }

  private static UnknownReason reason(RefusedException refused) {
    return switch (refused.rule()) {
      case CONSENT, SCOPE, OPT_OUT -> NO_CONSENT;
      case PORT, ADDRESS, REDIRECT -> NOT_ATTEMPTED;
      case BUDGET -> BUDGET_SPENT;
    };
  }

  // A connection that breaks within TLS is a broken connection, not a protocol we cannot speak.
  private static UnknownReason reason(SSLException tls) {
    return switch (tls.getCause()) {
      case SocketException reset -> BLOCKED;
      case EOFException cut -> BLOCKED;
      case SocketTimeoutException slow -> TIMED_OUT;
      case null, default -> UNSUPPORTED;
    };
  }

  private static String detail(Exception failure) {
    if (failure instanceof InterruptedException) {
      return "the scan was cancelled";
    }
    String message = failure.getMessage();
    String detail =
        message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    return detail.length() > DETAIL ? detail.substring(0, DETAIL) : detail;
  }

  private static @Nullable Instant retryAt(Exception failure, UnknownReason reason, Instant now) {
    if (LASTING.contains(reason)) {
      return null;
    }
    Long asked = failure instanceof SilentException silent ? silent.retryAfterSeconds() : null;
    return now.plus(asked == null || reason != RATE_LIMITED ? RETRY : bounded(asked));
  }

  private static Duration bounded(long seconds) {
    long most = LONGEST_RETRY.toSeconds();
    return Duration.ofSeconds(Math.clamp(seconds, RETRY.toSeconds(), most));
  }
}
