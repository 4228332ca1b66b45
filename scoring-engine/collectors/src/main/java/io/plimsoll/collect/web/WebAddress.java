package io.plimsoll.collect.web;

import io.plimsoll.collect.probe.Names;
import io.plimsoll.engine.basics.DomainName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An http or https URL of a host name; never of an address literal, and never with credentials.
 *
 * @param tls whether it is https
 * @param host the host
 * @param port the published port
 * @param target path and query, at least {@code /}
 */
public record WebAddress(boolean tls, DomainName host, int port, String target) {
  private static final int LONGEST = 4096;

  /** The URL of a path on the scheme's own port. */
  public static WebAddress of(boolean tls, DomainName host, String target) {
    return new WebAddress(tls, host, tls ? 443 : 80, target);
  }

  /** Where a Location leads; empty when it is no URL that may be followed. */
  Optional<WebAddress> resolve(String location) {
    if (location.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return read(new URI(toString()).resolve(new URI(location)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<WebAddress> read(URI uri) {
    @Nullable String scheme = uri.getScheme();
    @Nullable String host = uri.getHost();
    if (scheme == null || host == null || uri.getRawUserInfo() != null) {
      return Optional.empty();
    }
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "http" -> read(uri, false, host);
      case "https" -> read(uri, true, host);
      default -> Optional.empty();
    };
  }

  private static Optional<WebAddress> read(URI uri, boolean tls, String host) {
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
    return Names.host(host).map(name -> new WebAddress(tls, name, port, target(uri)));
  }

  private static String target(URI uri) {
    @Nullable String path = uri.getRawPath();
    String rooted = path == null || !path.startsWith("/") ? "/" : path;
    return uri.getRawQuery() == null ? rooted : rooted + "?" + uri.getRawQuery();
  }

  private boolean usualPort() {
    return port == (tls ? 443 : 80);
  }

  /** The Host field. */
  String authority() {
    return usualPort() ? host.value() : host + ":" + port;
  }

  @Override
  public String toString() {
    return (tls ? "https://" : "http://") + authority() + target;
  }
}
