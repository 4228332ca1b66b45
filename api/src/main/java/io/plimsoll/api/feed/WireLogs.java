package io.plimsoll.api.feed;

import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * What the HTTP client could log of every byte it sends and hears: keys of services, addresses of
 * people. No configuration turns that on.
 */
final class WireLogs {
  private static final List<String> NAMES =
      List.of("org.apache.hc.client5.http.wire", "org.apache.hc.client5.http.headers");

  private WireLogs() {}

  static void silence() {
    LoggingSystem logs = LoggingSystem.get(WireLogs.class.getClassLoader());
    NAMES.forEach(name -> logs.setLogLevel(name, LogLevel.OFF));
  }
}
