package io.plimsoll.collect.tls;

import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The cipher suites we can ask for, by their numbers and IANA names. */
public final class CipherSuites {
  private static final String REGISTRY = "cipher-suites.csv";
  private static final Map<Integer, String> NAMES = load();

  private static final List<Integer> TLS_1_3 = numbers(true);
  // Commonest last in the registry and first in the hello: some servers read only the head of a
  // long list.
  private static final List<Integer> OLDER = numbers(false).reversed();

  private CipherSuites() {}

  /** Every suite that may be agreed on in a version. */
  static List<Integer> of(TlsVersion version) {
    return version == TlsVersion.TLS_1_3 ? TLS_1_3 : OLDER;
  }

  /** The IANA name of a number, or the number itself where we ask for no such suite. */
  public static String name(int number) {
    String name = NAMES.get(number);
    return name == null ? "0x%04X".formatted(number) : name;
  }

  /** Whether its key exchange is Diffie-Hellman over a prime that the server chooses. */
  static boolean usesPrime(int number) {
    String name = name(number);
    return name.startsWith("TLS_DHE_") || name.startsWith("TLS_DH_anon_");
  }

  private static List<Integer> numbers(boolean tls13) {
    return NAMES.keySet().stream().filter(number -> tls13 == (number >> 8 == 0x13)).toList();
  }

  private static Map<Integer, String> load() {
    Map<Integer, String> names = new TreeMap<>();
    try (InputStream in =
            Objects.requireNonNull(CipherSuites.class.getResourceAsStream(REGISTRY), REGISTRY);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, names));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static void add(String line, Map<Integer, String> names) {
    names.put(Integer.parseInt(line.substring(0, 4), 16), line.substring(5));
  }
}
