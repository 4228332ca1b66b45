package io.plimsoll.api.rest.events;

import io.plimsoll.api.rest.http.CallerCheck;
import io.plimsoll.api.rest.problem.ProblemException;
import io.plimsoll.api.rest.problem.ProblemKind;
import io.plimsoll.database.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells callers what they follow whenever it has changed, each on the virtual thread of its
 * request, until it is over, the caller goes or may not be answered any more, or the service stops.
 */
@Component
@EnableConfigurationProperties(EventSettings.class)
class EventStreams implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

  private final EventSettings settings;
  private final CallerCheck callers;
  private final Places places;
  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private volatile boolean running;

  EventStreams(EventSettings settings, CallerCheck callers) {
    this.settings = settings;
    this.callers = callers;
    this.places = new Places(settings.perTenant(), settings.atOnce());
  }

  /**
   * What is followed, as it is now.
   *
   * @param id of this state: another state has another id
   * @param over whether nothing more will happen
   */
  record State(String id, boolean over, Object data) {}

  /**
   * Follows until the end.
   *
   * @param heard the state that the caller knows already; null when it knows none
   */
  void follow(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable String heard,
      Supplier<State> look) {
    State first = look.get();
    String tenant = TenantScope.current().toString();
    if (!places.take(tenant)) {
      response.setHeader("Retry-After", Long.toString(settings.heartbeat().toSeconds()));
      throw new ProblemException(
          ProblemKind.TOO_MANY_REQUESTS,
          "Too many streams are open. Close one, or ask for the resource itself.");
    }
    try {
      follow(request, EventStream.open(response), heard, first, look);
    } catch (IOException e) {
      LOG.debug("whoever followed has gone: {}", e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The answer has begun: it can only be cut off, and whoever follows reconnects.
      LOG.warn("a stream of events broke off", e);
    } finally {
      places.release(tenant);
    }
  }

  private void follow(
      HttpServletRequest request,
      EventStream stream,
      @Nullable String heard,
      State first,
      Supplier<State> look)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + settings.life().toNanos();
    long silentSince = System.nanoTime();
    String known = heard;
    State state = first;
    while (true) {
      if (state.over()) {
        stream.tell("end", state.id(), state.data());
        return;
      }
      if (!state.id().equals(known)) {
        stream.tell("progress", state.id(), state.data());
        known = state.id();
        silentSince = System.nanoTime();
      } else if (isPast(silentSince, settings.heartbeat())) {
        stream.signOfLife();
        silentSince = System.nanoTime();
      }
      if (isStopping() || System.nanoTime() - end > 0 || !callers.isStillAllowed(request)) {
        return;
      }
      state = look.get();
    }
  }

  private static boolean isPast(long since, Duration time) {
    return System.nanoTime() - since >= time.toNanos();
  }

  /** Waits until the next look, or less when the service stops. */
  private boolean isStopping() throws InterruptedException {
    return stopping.await(settings.look().toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void start() {
    stopping = new CountDownLatch(1);
    running = true;
  }

  /** Before the web server stops, which waits for its requests. */
  @Override
  public void stop() {
    running = false;
    stopping.countDown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
