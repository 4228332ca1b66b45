package io.plimsoll.engine.exposure;

import io.plimsoll.engine.exposure.fact.CertificateTrust;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import io.plimsoll.engine.exposure.fact.MailServer;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsEndpoint.Stapling;
import io.plimsoll.engine.exposure.fact.TlsProtocol;
import io.plimsoll.engine.exposure.fact.TlsProtocol.Support;
import io.plimsoll.engine.exposure.fact.TlsTraits;
import io.plimsoll.engine.exposure.fact.TlsTraits.Shown;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A TLS server of example.sg, or one of its mail exchangers, put together for a test. */
public final class TestTls {

  public static final String MAIL = "mail.example.sg";

  private final Map<TlsVersion, TlsProtocol> protocols = new EnumMap<>(TlsVersion.class);
  private final List<String> chain = new ArrayList<>();
  private Status trust = Status.TRUSTED;
  private Stapling stapling = Stapling.NOT_STAPLED;
  private TlsTraits traits = new TlsTraits(Shown.YES, Shown.NO, Shown.YES, null);

  private TestTls() {
    Stream.of(TlsVersion.values())
        .forEach(each -> put(new TlsProtocol(each, Support.REFUSED, List.of(), true)));
  }

  /** Every version asked about, none accepted yet. */
  public static TestTls server() {
    return new TestTls();
  }

  public TestTls accepts(TlsVersion version, String... suites) {
    return put(new TlsProtocol(version, Support.ACCEPTED, Arrays.asList(suites), true));
  }

  /** Accepted, but not every suite was asked about. */
  public TestTls acceptsAmongOthers(TlsVersion version, String... suites) {
    return put(new TlsProtocol(version, Support.ACCEPTED, Arrays.asList(suites), false));
  }

  public TestTls undetermined(TlsVersion version) {
    return put(new TlsProtocol(version, Support.UNDETERMINED, List.of(), false));
  }

  private TestTls put(TlsProtocol protocol) {
    protocols.put(protocol.version(), protocol);
    return this;
  }

  /** Sends these certificates of the test resources, leaf first. */
  public TestTls sends(String... certificates) {
    Stream.of(certificates).map(Scene::der).forEach(chain::add);
    return this;
  }

  public TestTls trust(Status status) {
    trust = status;
    return this;
  }

  public TestTls stapling(Stapling shown) {
    stapling = shown;
    return this;
  }

  public TestTls traits(Shown renegotiation, Shown compression, Shown masterSecret) {
    traits = new TlsTraits(renegotiation, compression, masterSecret, traits.dhBits());
    return this;
  }

  public TestTls dhBits(@Nullable Integer bits) {
    traits =
        new TlsTraits(
            traits.secureRenegotiation(),
            traits.compression(),
            traits.extendedMasterSecret(),
            bits);
    return this;
  }

  private TlsEndpoint endpoint(String host, int port) {
    return new TlsEndpoint(
        host,
        port,
        "192.0.2.80",
        List.copyOf(protocols.values()),
        chain,
        new CertificateTrust("test", trust, ""),
        stapling,
        traits,
        List.of());
  }

  /** What a check makes of the company's web server. */
  public Scene web() {
    return new Scene().see(Probes.TLS, Scene.DOMAIN + ":443", endpoint(Scene.DOMAIN, 443));
  }

  /** What a check makes of the company's only mail exchanger. */
  public Scene mail() {
    return new Scene()
        .mx(MAIL)
        .see(
            Probes.SMTP,
            MAIL,
            new MailServer(
                MAIL,
                "192.0.2.25",
                "220 mx",
                List.of("mx", "STARTTLS"),
                MailServer.StartTls.NEGOTIATED,
                "220 go ahead",
                endpoint(MAIL, 25)));
  }
}
