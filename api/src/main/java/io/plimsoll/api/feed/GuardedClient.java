package io.plimsoll.api.feed;

import io.plimsoll.collect.guard.AddressPolicy;
import io.plimsoll.collect.guard.IpAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes HTTP clients that connect to checked addresses only. The check sits where names become
 * addresses, so what was checked is what is connected to.
 */
final class GuardedClient {
  private static final Timeout CONNECT = Timeout.ofSeconds(10);
  private static final Timeout SILENCE = Timeout.ofSeconds(30);
  private static final Http1Config SHORT_HEADERS =
      Http1Config.custom().setMaxLineLength(8_192).setMaxHeaderCount(100).build();

  private final AddressPolicy policy;

  GuardedClient(AddressPolicy policy) {
    this.policy = policy;
  }

  /** A client for one address; without encryption only into networks admitted by hand. */
  CloseableHttpClient to(URI address) {
    boolean plain = "http".equalsIgnoreCase(address.getScheme());
    return HttpClients.custom()
        .setConnectionManager(connections(plain))
        .disableRedirectHandling()
        .disableContentCompression()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .setUserAgent("Plimsoll/1 (feeds)")
        .build();
  }

  private HttpClientConnectionManager connections(boolean plain) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(SHORT_HEADERS).build())
        .setDnsResolver(new Checked(plain))
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(SILENCE).build())
        .build();
  }

  private final class Checked extends SystemDefaultDnsResolver {
    private final boolean plain;

    Checked(boolean plain) {
      this.plain = plain;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      List<InetAddress> permitted = new ArrayList<>();
      String why = "has no address";
      for (InetAddress address : super.resolve(host)) {
        Optional<String> refusal = refusal(IpAddress.of(address.getAddress()));
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
