package io.plimsoll.collect.incident;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.Require;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where Have I Been Pwned's interface lies, version 3.
 *
 * @param base its address, without credentials and query
 */
public record HibpService(URI base) {
  /** Where its publisher has it. */
  public static final URI PUBLISHED = URI.create("https://haveibeenpwned.com/api/v3");

  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int MAX_PORT = 65_535;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

  public HibpService {
    Require.that(
        isService(base),
        "location",
        "must be an http or https address without credentials and query");
  }

  private static boolean isService(URI base) {
    return String.valueOf(base.getScheme()).matches("(?i)https?")
        && base.getHost() != null
        && base.getPort() <= MAX_PORT
        && base.getRawUserInfo() == null
        && base.getRawQuery() == null;
  }

  /** Whether a text can be a key: printable ASCII without blanks. */
  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /** Whether it is asked without encryption. */
  public boolean isPlain() {
    return "http".equalsIgnoreCase(base.getScheme());
  }

  /** The port that is asked. */
  public int port() {
    int usual = isPlain() ? HTTP : HTTPS;
    return base.getPort() > 0 ? base.getPort() : usual;
  }

  /** Where the breaches of a domain's addresses are asked for. */
  public URI search(DomainName domain) {
    return URI.create(
        base.toString().replaceFirst("/+$", "") + "/breacheddomain/" + domain.value());
  }
}
