package io.plimsoll.collect.software;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Banners, and the fingerprints they are compared with. */
public final class RecogFuzz {
  private static final List<String> KINDS =
      List.of("ssh.banner", "http_header.server", "smtp.banner", "ftp.banner", "telnet.banner");

  private RecogFuzz() {}

  /** Looks a text up among the published fingerprints, or among a few where there are none. */
  public static void banner(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    KINDS.forEach(kind -> Database.READ.recognise(kind, text).ifPresent(Product::in));
    Versions.ORDER.compare(text, "1.2.3-4+deb12u1");
  }

  /** Reads a file of fingerprints. */
  public static void feed(byte[] bytes) {
    try {
      Recog.read(new TreeMap<>(java.util.Map.of("feed.xml", bytes))).recognise("ssh.banner", "x");
    } catch (IllegalArgumentException promised) {
      // The feed keeps its last good copy.
    }
  }

  private static final class Database {
    static final Recog READ = Recog.read(files());

    private static SortedMap<String, byte[]> files() {
      Path folder = Path.of(System.getProperty("plimsoll.shared", "absent"), "recog", "xml");
      SortedMap<String, byte[]> files = new TreeMap<>();
      if (!Files.isDirectory(folder)) {
        files.put("ssh_banners.xml", SMALL.getBytes(ISO_8859_1));
        return files;
      }
      try (Stream<Path> all = Files.list(folder)) {
        for (Path file : all.filter(each -> each.toString().endsWith("_banners.xml")).toList()) {
          files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return files;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** One fingerprint in the shape of the published ones. */
  public static final String SMALL =
      """
      <fingerprints matches="ssh.banner">
        <fingerprint pattern="^OpenSSH_([\\d.]+p\\d) Debian-(.*)$">
          <description>OpenSSH on Debian</description>
          <param pos="0" name="service.vendor" value="OpenBSD"/>
          <param pos="1" name="service.version"/>
          <param pos="0" name="service.cpe23" value="cpe:/a:openbsd:openssh:{service.version}"/>
        </fingerprint>
      </fingerprints>
      """;
}
