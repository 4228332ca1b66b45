package io.plimsoll.collect.tls;

import io.plimsoll.engine.exposure.fact.CertificateTrust;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Judges a chain by PKIX (RFC 5280 section 6) against the public roots of the Java runtime and the
 * roots an operator adds. Dates and host names are left to the checks, so the path is validated at
 * a moment at which all of it was in force.
 */
public final class TrustJudge {
  private final Set<TrustAnchor> anchors;
  private final String store;

  private TrustJudge(Set<TrustAnchor> anchors, String store) {
    this.anchors = Set.copyOf(anchors);
    this.store = store;
  }

  /** The runtime's public roots and these besides. */
  public static TrustJudge publicRootsAnd(List<X509Certificate> added) {
    Set<TrustAnchor> anchors = new HashSet<>();
    added.forEach(root -> anchors.add(new TrustAnchor(root, null)));
    publicRoots().forEach(root -> anchors.add(new TrustAnchor(root, null)));
    String runtime = "Java " + Runtime.version().feature() + " public roots";
    return new TrustJudge(
        anchors, added.isEmpty() ? runtime : runtime + " and " + added.size() + " added");
  }

  private static List<X509Certificate> publicRoots() {
    try {
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init((KeyStore) null);
      return Arrays.stream(factory.getTrustManagers()).flatMap(TrustJudge::issuers).toList();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the Java runtime has no readable root store", e);
    }
  }

  private static Stream<X509Certificate> issuers(TrustManager manager) {
    return manager instanceof X509TrustManager x509
        ? Arrays.stream(x509.getAcceptedIssuers())
        : Stream.empty();
  }

  /** The verdict on a chain, leaf first, at a moment. */
  public CertificateTrust judge(List<X509Certificate> chain, Instant now) {
    if (chain.isEmpty()) {
      return new CertificateTrust(store, Status.NOT_JUDGED, "no certificate was seen");
    }
    try {
      build(chain, moment(chain, now));
      return new CertificateTrust(store, Status.TRUSTED, "a path to a root was found");
    } catch (CertPathBuilderException e) {
      return new CertificateTrust(store, failure(chain), detail(e));
    } catch (GeneralSecurityException e) {
      return new CertificateTrust(store, Status.INVALID, detail(e));
    }
  }

  private void build(List<X509Certificate> chain, Date moment) throws GeneralSecurityException {
    X509CertSelector leaf = new X509CertSelector();
    leaf.setCertificate(chain.getFirst());
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, leaf);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(moment);
    CertPathBuilder.getInstance("PKIX").build(parameters);
  }

  private static Date moment(List<X509Certificate> chain, Instant now) {
    Instant from = Instant.MIN;
    Instant to = Instant.MAX;
    for (X509Certificate certificate : chain) {
      from = later(from, certificate.getNotBefore().toInstant());
      to = sooner(to, certificate.getNotAfter().toInstant());
    }
    return Date.from(later(from, sooner(to, now)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant sooner(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Status failure(List<X509Certificate> chain) {
    X509Certificate top = top(chain);
    if (issuedBy(top, top)) {
      return chain.getFirst().equals(top) ? Status.SELF_SIGNED : Status.UNKNOWN_ROOT;
    }
    return knownIssuer(top) ? Status.INVALID : Status.INCOMPLETE;
  }

  /** The end of the path that starts at the leaf, as far as the sent certificates lead. */
  private static X509Certificate top(List<X509Certificate> chain) {
    X509Certificate top = chain.getFirst();
    for (int i = 0; i < chain.size(); i++) {
      X509Certificate child = top;
      top =
          chain.stream()
              .filter(parent -> !parent.equals(child) && issuedBy(child, parent))
              .findFirst()
              .orElse(child);
    }
    return top;
  }

  private static boolean issuedBy(X509Certificate child, X509Certificate parent) {
    if (!child.getIssuerX500Principal().equals(parent.getSubjectX500Principal())) {
      return false;
    }
    try {
      child.verify(parent.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private boolean knownIssuer(X509Certificate certificate) {
    return anchors.stream()
        .map(TrustAnchor::getTrustedCert)
        .anyMatch(
            root -> certificate.getIssuerX500Principal().equals(root.getSubjectX500Principal()));
  }

  private static String detail(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
