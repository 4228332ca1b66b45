package io.plimsoll.api.feed;

import io.plimsoll.collect.guard.AddressPolicy;
import io.plimsoll.collect.guard.IpAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes HTTP clients that connect to checked addresses only. The check sits where names become
 * addresses, so what was checked is what is connected to.
 */
public final class GuardedClient {
  private static final Timeout CONNECT = Timeout.ofSeconds(10);
  private static final Timeout SILENCE = Timeout.ofSeconds(30);
  private static final Http1Config SHORT_HEADERS =
      Http1Config.custom().setMaxLineLength(8_192).setMaxHeaderCount(100).build();

  private final AddressPolicy policy;

  GuardedClient(AddressPolicy policy) {
    this.policy = policy;
  }

  /** Hears what was decided about each address that a host has. */
  @FunctionalInterface
  public interface Listener {
    /**
     * @param refusal why it is not connected to; null when it may be
     */
    void decided(String host, IpAddress address, @Nullable String refusal);
  }

  /**
   * Asks once; without encryption only into networks admitted by hand.
   *
   * @param longest however slowly an answer drips, it has come by then or never
   * @throws IOException when no answer came, or the reader refused it
   */
  <T> T ask(
      HttpGet request, Duration longest, Listener listener, HttpClientResponseHandler<T> reader)
      throws IOException {
    Thread watch = Thread.ofVirtual().start(() -> cancelLater(request, longest));
    boolean plain = "http".equalsIgnoreCase(request.getScheme());
    try (CloseableHttpClient client = client(new Checked(plain, listener))) {
      return client.execute(request, reader);
    } finally {
      watch.interrupt();
    }
  }

  private static void cancelLater(HttpGet request, Duration longest) {
    try {
      Thread.sleep(longest);
      request.cancel();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static CloseableHttpClient client(Checked names) {
    WireLogs.silence();
    return HttpClients.custom()
        .setConnectionManager(connections(names))
        .disableRedirectHandling()
        .disableContentCompression()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .setUserAgent("Plimsoll/1 (feeds)")
        .build();
  }

  private static HttpClientConnectionManager connections(Checked names) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(SHORT_HEADERS).build())
        .setDnsResolver(names)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(SILENCE).build())
        .build();
  }

  private final class Checked extends SystemDefaultDnsResolver {
    private final boolean plain;
    private final Listener listener;

    Checked(boolean plain, Listener listener) {
      this.plain = plain;
      this.listener = listener;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      List<InetAddress> permitted = new ArrayList<>();
      String why = "has no address";
      for (InetAddress address : super.resolve(host)) {
        IpAddress checked = IpAddress.of(address.getAddress());
        Optional<String> refusal = refusal(checked);
        listener.decided(host, checked, refusal.orElse(null));
        if (refusal.isEmpty()) {
          permitted.add(address);
        } else {
          why = refusal.get();
        }
      }
      if (permitted.isEmpty()) {
        throw new UnknownHostException(host + " may not be connected to: " + why);
      }
      return permitted.toArray(InetAddress[]::new);
    }

    private Optional<String> refusal(IpAddress address) {
      return plain && !policy.allowed(address)
          ? Optional.of("without encryption only networks of plimsoll.feeds.allow-networks")
          : policy.refusal(address);
    }
  }
}
