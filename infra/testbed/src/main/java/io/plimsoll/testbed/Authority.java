package io.plimsoll.testbed;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority that lives as long as the test bed. */
public final class Authority {
  private static final X500Name NAME = new X500Name("CN=Plimsoll Test Bed Root,O=Plimsoll");

  private final KeyPair keys = ecKeys();
  private final X509Certificate root;

  public Authority() {
    Instant aYearAgo = Instant.now().minus(Duration.ofDays(365));
    X509v3CertificateBuilder builder = builder(NAME, keys, aYearAgo, Duration.ofDays(3650));
    this.root = sign(with(builder, Extension.basicConstraints, new BasicConstraints(true)), keys);
  }

  /** The root as base64 of its DER form. */
  public String rootAsBase64() {
    try {
      return Base64.getEncoder().encodeToString(root.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate for these hosts that is valid now. */
  public Identity issue(String... hosts) {
    return issue(Instant.now().minus(Duration.ofDays(30)), Duration.ofDays(120), hosts);
  }

  /** A certificate for these hosts that ran out ten days ago. */
  public Identity issueExpired(String... hosts) {
    return issue(Instant.now().minus(Duration.ofDays(100)), Duration.ofDays(90), hosts);
  }

  private Identity issue(Instant from, Duration validity, String... hosts) {
    KeyPair own = rsaKeys();
    X509v3CertificateBuilder builder = builder(subject(hosts), own, from, validity);
    return new Identity(own.getPrivate(), List.of(sign(server(builder, hosts), keys), root));
  }

  /** A certificate that vouches for itself. */
  public static Identity selfSigned(String... hosts) {
    KeyPair own = rsaKeys();
    X500Name name = subject(hosts);
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            serial(),
            Date.from(Instant.now().minus(Duration.ofDays(1))),
            Date.from(Instant.now().plus(Duration.ofDays(90))),
            name,
            own.getPublic());
    return new Identity(own.getPrivate(), List.of(sign(server(builder, hosts), own)));
  }

  private static X509v3CertificateBuilder server(
      X509v3CertificateBuilder builder, String... hosts) {
    GeneralName[] names =
        Arrays.stream(hosts)
            .map(host -> new GeneralName(GeneralName.dNSName, host))
            .toArray(GeneralName[]::new);
    with(builder, Extension.subjectAlternativeName, new GeneralNames(names));
    return with(
        builder,
        Extension.keyUsage,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
  }

  private static X500Name subject(String... hosts) {
    return new X500Name("CN=" + hosts[0]);
  }

  private static X509v3CertificateBuilder builder(
      X500Name subject, KeyPair own, Instant from, Duration validity) {
    return new JcaX509v3CertificateBuilder(
        NAME, serial(), Date.from(from), Date.from(from.plus(validity)), subject, own.getPublic());
  }

  private static X509v3CertificateBuilder with(
      X509v3CertificateBuilder builder, ASN1ObjectIdentifier extension, ASN1Encodable value) {
    try {
      return builder.addExtension(extension, true, value);
    } catch (CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair signer) {
    String algorithm =
        signer.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())));
    } catch (OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BigInteger serial() {
    return new BigInteger(120, new SecureRandom()).setBit(64);
  }

  private static KeyPair ecKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static KeyPair rsaKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
