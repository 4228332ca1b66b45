package io.plimsoll.engine.exposure.catalogue;

import static java.util.Map.entry;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.exposure.Check;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.brand.NoLookAlikeMail;
import io.plimsoll.engine.exposure.brand.NoLookAlikeName;
import io.plimsoll.engine.exposure.breach.NoExposedAccounts;
import io.plimsoll.engine.exposure.breach.NoExposedPasswords;
import io.plimsoll.engine.exposure.breach.NoRecentIncident;
import io.plimsoll.engine.exposure.dns.AliasesResolve;
import io.plimsoll.engine.exposure.dns.CaaLimitsWildcards;
import io.plimsoll.engine.exposure.dns.CaaPresent;
import io.plimsoll.engine.exposure.dns.CaaReportsWanted;
import io.plimsoll.engine.exposure.dns.CaaWellFormed;
import io.plimsoll.engine.exposure.dns.DnssecAlgorithmStrong;
import io.plimsoll.engine.exposure.dns.DnssecSecure;
import io.plimsoll.engine.exposure.dns.NameserversAgree;
import io.plimsoll.engine.exposure.dns.NameserversAuthoritative;
import io.plimsoll.engine.exposure.dns.NameserversDiverse;
import io.plimsoll.engine.exposure.dns.NameserversResolve;
import io.plimsoll.engine.exposure.dns.NoOpenRecursion;
import io.plimsoll.engine.exposure.dns.NoTakeoverAlias;
import io.plimsoll.engine.exposure.dns.NoWildcard;
import io.plimsoll.engine.exposure.dns.SoaSane;
import io.plimsoll.engine.exposure.dns.ZoneTransferRefused;
import io.plimsoll.engine.exposure.email.BimiPresent;
import io.plimsoll.engine.exposure.email.DaneMatchesCertificate;
import io.plimsoll.engine.exposure.email.DanePresent;
import io.plimsoll.engine.exposure.email.DkimKeysStrong;
import io.plimsoll.engine.exposure.email.DkimSeen;
import io.plimsoll.engine.exposure.email.DmarcCurrent;
import io.plimsoll.engine.exposure.email.DmarcEnforced;
import io.plimsoll.engine.exposure.email.DmarcPresent;
import io.plimsoll.engine.exposure.email.DmarcReportsAccepted;
import io.plimsoll.engine.exposure.email.DmarcReportsWanted;
import io.plimsoll.engine.exposure.email.DmarcSubdomainsProtected;
import io.plimsoll.engine.exposure.email.MtaStsEnforced;
import io.plimsoll.engine.exposure.email.MtaStsLasting;
import io.plimsoll.engine.exposure.email.MxCertificateInDate;
import io.plimsoll.engine.exposure.email.MxCertificateMatchesName;
import io.plimsoll.engine.exposure.email.MxCertificateStrong;
import io.plimsoll.engine.exposure.email.MxCertificateTrusted;
import io.plimsoll.engine.exposure.email.MxDeclared;
import io.plimsoll.engine.exposure.email.MxResolves;
import io.plimsoll.engine.exposure.email.MxTlsModern;
import io.plimsoll.engine.exposure.email.SpfLookupBudget;
import io.plimsoll.engine.exposure.email.SpfNetworksNarrow;
import io.plimsoll.engine.exposure.email.SpfNoPtr;
import io.plimsoll.engine.exposure.email.SpfPresent;
import io.plimsoll.engine.exposure.email.SpfStrict;
import io.plimsoll.engine.exposure.email.SpfValid;
import io.plimsoll.engine.exposure.email.StarttlsOnEveryMx;
import io.plimsoll.engine.exposure.email.TlsRptPresent;
import io.plimsoll.engine.exposure.network.AdminConsoleNotExposed;
import io.plimsoll.engine.exposure.network.ApplicationConnectorNotExposed;
import io.plimsoll.engine.exposure.network.CameraNotExposed;
import io.plimsoll.engine.exposure.network.CiscoAsaNotExposed;
import io.plimsoll.engine.exposure.network.ContainerControlNotExposed;
import io.plimsoll.engine.exposure.network.DatabaseEncrypted;
import io.plimsoll.engine.exposure.network.DatabaseNotExposed;
import io.plimsoll.engine.exposure.network.DirectoryNotExposed;
import io.plimsoll.engine.exposure.network.FewServices;
import io.plimsoll.engine.exposure.network.FileShareNotExposed;
import io.plimsoll.engine.exposure.network.FortinetNotExposed;
import io.plimsoll.engine.exposure.network.FtpEncrypted;
import io.plimsoll.engine.exposure.network.FtpNotExposed;
import io.plimsoll.engine.exposure.network.MailAccessEncrypted;
import io.plimsoll.engine.exposure.network.MessageQueueNotExposed;
import io.plimsoll.engine.exposure.network.NasNotExposed;
import io.plimsoll.engine.exposure.network.NoCriticalVulnerability;
import io.plimsoll.engine.exposure.network.NoEndOfLifeSoftware;
import io.plimsoll.engine.exposure.network.NoKnownExploitedVulnerability;
import io.plimsoll.engine.exposure.network.NoLikelyExploitedVulnerability;
import io.plimsoll.engine.exposure.network.NoOpenDataStore;
import io.plimsoll.engine.exposure.network.PrinterNotExposed;
import io.plimsoll.engine.exposure.network.RdpAsksForLoginFirst;
import io.plimsoll.engine.exposure.network.RdpNotExposed;
import io.plimsoll.engine.exposure.network.SmbNotExposed;
import io.plimsoll.engine.exposure.network.SmbOneOff;
import io.plimsoll.engine.exposure.network.SshProtocolCurrent;
import io.plimsoll.engine.exposure.network.SslVpnNotExposed;
import io.plimsoll.engine.exposure.network.TelephonyNotExposed;
import io.plimsoll.engine.exposure.network.TelnetNotExposed;
import io.plimsoll.engine.exposure.network.VncNotExposed;
import io.plimsoll.engine.exposure.network.WinrmNotExposed;
import io.plimsoll.engine.exposure.tls.AeadOnly;
import io.plimsoll.engine.exposure.tls.CertificateMatchesName;
import io.plimsoll.engine.exposure.tls.CertificateNamesDisclosed;
import io.plimsoll.engine.exposure.tls.CertificateNotExpired;
import io.plimsoll.engine.exposure.tls.CertificateRenewedInTime;
import io.plimsoll.engine.exposure.tls.CertificateShortLived;
import io.plimsoll.engine.exposure.tls.CertificateTrusted;
import io.plimsoll.engine.exposure.tls.ChainComplete;
import io.plimsoll.engine.exposure.tls.CompressionOff;
import io.plimsoll.engine.exposure.tls.DhGroupStrong;
import io.plimsoll.engine.exposure.tls.ExtendedMasterSecret;
import io.plimsoll.engine.exposure.tls.ForwardSecrecy;
import io.plimsoll.engine.exposure.tls.ModernProtocolOffered;
import io.plimsoll.engine.exposure.tls.MozillaIntermediate;
import io.plimsoll.engine.exposure.tls.NoLegacyProtocol;
import io.plimsoll.engine.exposure.tls.NoOpenCipher;
import io.plimsoll.engine.exposure.tls.NoRc4;
import io.plimsoll.engine.exposure.tls.NoSsl3;
import io.plimsoll.engine.exposure.tls.NoTripleDes;
import io.plimsoll.engine.exposure.tls.NoWeakCipher;
import io.plimsoll.engine.exposure.tls.OcspStapled;
import io.plimsoll.engine.exposure.tls.SecureRenegotiation;
import io.plimsoll.engine.exposure.tls.StrongKeyAndSignature;
import io.plimsoll.engine.exposure.vendor.FewMailSenders;
import io.plimsoll.engine.exposure.vendor.FewThirdPartyScripts;
import io.plimsoll.engine.exposure.vendor.MailProviderKnown;
import io.plimsoll.engine.exposure.vendor.NoStaleOwnershipToken;
import io.plimsoll.engine.exposure.vendor.NoUndeclaredContactCentre;
import io.plimsoll.engine.exposure.vendor.NoUndeclaredDataProcessor;
import io.plimsoll.engine.exposure.vendor.NoUndeclaredRemoteManagement;
import io.plimsoll.engine.exposure.vendor.VendorNotInRecentIncident;
import io.plimsoll.engine.exposure.vendor.VendorTable;
import io.plimsoll.engine.exposure.web.CookiePrefixesKept;
import io.plimsoll.engine.exposure.web.CookiesSameSite;
import io.plimsoll.engine.exposure.web.CookiesSecure;
import io.plimsoll.engine.exposure.web.CorsRestricted;
import io.plimsoll.engine.exposure.web.CrossOriginEmbedderPolicy;
import io.plimsoll.engine.exposure.web.CrossOriginOpenerPolicy;
import io.plimsoll.engine.exposure.web.CrossOriginResourcePolicy;
import io.plimsoll.engine.exposure.web.Csp;
import io.plimsoll.engine.exposure.web.FramingRestricted;
import io.plimsoll.engine.exposure.web.GeneratorVersionHidden;
import io.plimsoll.engine.exposure.web.Hsts;
import io.plimsoll.engine.exposure.web.HstsPreloadReady;
import io.plimsoll.engine.exposure.web.HttpsRedirect;
import io.plimsoll.engine.exposure.web.MethodsLimited;
import io.plimsoll.engine.exposure.web.NoDefaultPage;
import io.plimsoll.engine.exposure.web.NoDirectoryListing;
import io.plimsoll.engine.exposure.web.NoDowngrade;
import io.plimsoll.engine.exposure.web.NoMixedContent;
import io.plimsoll.engine.exposure.web.NoPlainLoginForm;
import io.plimsoll.engine.exposure.web.Nosniff;
import io.plimsoll.engine.exposure.web.PaymentScriptsGuarded;
import io.plimsoll.engine.exposure.web.PermissionsPolicyPresent;
import io.plimsoll.engine.exposure.web.PoweredByHidden;
import io.plimsoll.engine.exposure.web.ReferrerPolicy;
import io.plimsoll.engine.exposure.web.RobotsTellsNoSecrets;
import io.plimsoll.engine.exposure.web.ScriptsFromSecureOrigin;
import io.plimsoll.engine.exposure.web.SecurityTxtComplete;
import io.plimsoll.engine.exposure.web.SecurityTxtPresent;
import io.plimsoll.engine.exposure.web.ServerVersionHidden;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Every check there is, each with its definition. Adding one is one line here. */
public final class Checks {

  private static final Map<String, Function<CheckDefinition, Check>> REGISTRY =
      Map.ofEntries(
          entry("brand.no-look-alike-mail", NoLookAlikeMail::new),
          entry("brand.no-look-alike-name", NoLookAlikeName::new),
          entry("breach.no-exposed-accounts", NoExposedAccounts::new),
          entry("breach.no-exposed-passwords", NoExposedPasswords::new),
          entry("breach.no-recent-incident", NoRecentIncident::new),
          entry("dns.aliases-resolve", AliasesResolve::new),
          entry("dns.caa-limits-wildcards", CaaLimitsWildcards::new),
          entry("dns.caa-present", CaaPresent::new),
          entry("dns.caa-reports-wanted", CaaReportsWanted::new),
          entry("dns.caa-well-formed", CaaWellFormed::new),
          entry("dns.dnssec-algorithm-strong", DnssecAlgorithmStrong::new),
          entry("dns.dnssec-secure", DnssecSecure::new),
          entry("dns.nameservers-agree", NameserversAgree::new),
          entry("dns.nameservers-authoritative", NameserversAuthoritative::new),
          entry("dns.nameservers-diverse", NameserversDiverse::new),
          entry("dns.nameservers-resolve", NameserversResolve::new),
          entry("dns.no-open-recursion", NoOpenRecursion::new),
          entry("dns.no-takeover-alias", NoTakeoverAlias::new),
          entry("dns.no-wildcard", NoWildcard::new),
          entry("dns.soa-sane", SoaSane::new),
          entry("dns.zone-transfer-refused", ZoneTransferRefused::new),
          entry("email.bimi-present", BimiPresent::new),
          entry("email.dane-matches-certificate", DaneMatchesCertificate::new),
          entry("email.dane-present", DanePresent::new),
          entry("email.dkim-keys-strong", DkimKeysStrong::new),
          entry("email.dkim-seen", DkimSeen::new),
          entry("email.dmarc-current", DmarcCurrent::new),
          entry("email.dmarc-enforced", DmarcEnforced::new),
          entry("email.dmarc-present", DmarcPresent::new),
          entry("email.dmarc-reports-accepted", DmarcReportsAccepted::new),
          entry("email.dmarc-reports-wanted", DmarcReportsWanted::new),
          entry("email.dmarc-subdomains-protected", DmarcSubdomainsProtected::new),
          entry("email.mta-sts-enforced", MtaStsEnforced::new),
          entry("email.mta-sts-lasting", MtaStsLasting::new),
          entry("email.mx-certificate-in-date", MxCertificateInDate::new),
          entry("email.mx-certificate-matches-name", MxCertificateMatchesName::new),
          entry("email.mx-certificate-strong", MxCertificateStrong::new),
          entry("email.mx-certificate-trusted", MxCertificateTrusted::new),
          entry("email.mx-declared", MxDeclared::new),
          entry("email.mx-resolves", MxResolves::new),
          entry("email.mx-tls-modern", MxTlsModern::new),
          entry("email.spf-lookup-budget", SpfLookupBudget::new),
          entry("email.spf-networks-narrow", SpfNetworksNarrow::new),
          entry("email.spf-no-ptr", SpfNoPtr::new),
          entry("email.spf-present", SpfPresent::new),
          entry("email.spf-strict", SpfStrict::new),
          entry("email.spf-valid", SpfValid::new),
          entry("email.starttls-on-every-mx", StarttlsOnEveryMx::new),
          entry("email.tls-rpt-present", TlsRptPresent::new),
          entry("network.admin-console-not-exposed", AdminConsoleNotExposed::new),
          entry("network.application-connector-not-exposed", ApplicationConnectorNotExposed::new),
          entry("network.camera-not-exposed", CameraNotExposed::new),
          entry("network.cisco-asa-not-exposed", CiscoAsaNotExposed::new),
          entry("network.container-control-not-exposed", ContainerControlNotExposed::new),
          entry("network.database-encrypted", DatabaseEncrypted::new),
          entry("network.database-not-exposed", DatabaseNotExposed::new),
          entry("network.directory-not-exposed", DirectoryNotExposed::new),
          entry("network.few-services", FewServices::new),
          entry("network.file-share-not-exposed", FileShareNotExposed::new),
          entry("network.fortinet-not-exposed", FortinetNotExposed::new),
          entry("network.ftp-encrypted", FtpEncrypted::new),
          entry("network.ftp-not-exposed", FtpNotExposed::new),
          entry("network.mail-access-encrypted", MailAccessEncrypted::new),
          entry("network.message-queue-not-exposed", MessageQueueNotExposed::new),
          entry("network.nas-not-exposed", NasNotExposed::new),
          entry("network.no-critical-vulnerability", NoCriticalVulnerability::new),
          entry("network.no-end-of-life-software", NoEndOfLifeSoftware::new),
          entry("network.no-known-exploited-vulnerability", NoKnownExploitedVulnerability::new),
          entry("network.no-likely-exploited-vulnerability", NoLikelyExploitedVulnerability::new),
          entry("network.no-open-data-store", NoOpenDataStore::new),
          entry("network.printer-not-exposed", PrinterNotExposed::new),
          entry("network.rdp-asks-for-login-first", RdpAsksForLoginFirst::new),
          entry("network.rdp-not-exposed", RdpNotExposed::new),
          entry("network.smb-not-exposed", SmbNotExposed::new),
          entry("network.smb-one-off", SmbOneOff::new),
          entry("network.ssh-protocol-current", SshProtocolCurrent::new),
          entry("network.ssl-vpn-not-exposed", SslVpnNotExposed::new),
          entry("network.telephony-not-exposed", TelephonyNotExposed::new),
          entry("network.telnet-not-exposed", TelnetNotExposed::new),
          entry("network.vnc-not-exposed", VncNotExposed::new),
          entry("network.winrm-not-exposed", WinrmNotExposed::new),
          entry("tls.aead-only", AeadOnly::new),
          entry("tls.certificate-matches-name", CertificateMatchesName::new),
          entry("tls.certificate-names-disclosed", CertificateNamesDisclosed::new),
          entry("tls.certificate-not-expired", CertificateNotExpired::new),
          entry("tls.certificate-renewed-in-time", CertificateRenewedInTime::new),
          entry("tls.certificate-short-lived", CertificateShortLived::new),
          entry("tls.certificate-trusted", CertificateTrusted::new),
          entry("tls.chain-complete", ChainComplete::new),
          entry("tls.compression-off", CompressionOff::new),
          entry("tls.dh-group-strong", DhGroupStrong::new),
          entry("tls.extended-master-secret", ExtendedMasterSecret::new),
          entry("tls.forward-secrecy", ForwardSecrecy::new),
          entry("tls.modern-protocol-offered", ModernProtocolOffered::new),
          entry("tls.mozilla-intermediate", MozillaIntermediate::new),
          entry("tls.no-legacy-protocol", NoLegacyProtocol::new),
          entry("tls.no-open-cipher", NoOpenCipher::new),
          entry("tls.no-rc4", NoRc4::new),
          entry("tls.no-ssl3", NoSsl3::new),
          entry("tls.no-triple-des", NoTripleDes::new),
          entry("tls.no-weak-cipher", NoWeakCipher::new),
          entry("tls.ocsp-stapled", OcspStapled::new),
          entry("tls.secure-renegotiation", SecureRenegotiation::new),
          entry("tls.strong-key-and-signature", StrongKeyAndSignature::new),
          entry("web.cookie-prefixes-kept", CookiePrefixesKept::new),
          entry("web.cookies-same-site", CookiesSameSite::new),
          entry("web.cookies-secure", CookiesSecure::new),
          entry("web.cors-restricted", CorsRestricted::new),
          entry("web.cross-origin-embedder-policy", CrossOriginEmbedderPolicy::new),
          entry("web.cross-origin-opener-policy", CrossOriginOpenerPolicy::new),
          entry("web.cross-origin-resource-policy", CrossOriginResourcePolicy::new),
          entry("web.csp", Csp::new),
          entry("web.framing-restricted", FramingRestricted::new),
          entry("web.generator-version-hidden", GeneratorVersionHidden::new),
          entry("web.hsts", Hsts::new),
          entry("web.hsts-preload-ready", HstsPreloadReady::new),
          entry("web.https-redirect", HttpsRedirect::new),
          entry("web.methods-limited", MethodsLimited::new),
          entry("web.no-default-page", NoDefaultPage::new),
          entry("web.no-directory-listing", NoDirectoryListing::new),
          entry("web.no-downgrade", NoDowngrade::new),
          entry("web.no-mixed-content", NoMixedContent::new),
          entry("web.no-plain-login-form", NoPlainLoginForm::new),
          entry("web.nosniff", Nosniff::new),
          entry("web.payment-scripts-guarded", PaymentScriptsGuarded::new),
          entry("web.permissions-policy-present", PermissionsPolicyPresent::new),
          entry("web.powered-by-hidden", PoweredByHidden::new),
          entry("web.referrer-policy", ReferrerPolicy::new),
          entry("web.robots-tells-no-secrets", RobotsTellsNoSecrets::new),
          entry("web.scripts-from-secure-origin", ScriptsFromSecureOrigin::new),
          entry("web.security-txt-complete", SecurityTxtComplete::new),
          entry("web.security-txt-present", SecurityTxtPresent::new),
          entry("web.server-version-hidden", ServerVersionHidden::new));

  /** The checks that need to know which names are whose. */
  private static final Map<String, BiFunction<CheckDefinition, VendorTable, Check>> OF_VENDORS =
      Map.ofEntries(
          entry("vendor.few-mail-senders", FewMailSenders::new),
          entry("vendor.few-third-party-scripts", FewThirdPartyScripts::new),
          entry("vendor.mail-provider-known", MailProviderKnown::new),
          entry("vendor.no-stale-ownership-token", NoStaleOwnershipToken::new),
          entry("vendor.no-undeclared-contact-centre", NoUndeclaredContactCentre::new),
          entry("vendor.no-undeclared-data-processor", NoUndeclaredDataProcessor::new),
          entry("vendor.no-undeclared-remote-management", NoUndeclaredRemoteManagement::new),
          entry("vendor.vendor-not-in-recent-incident", VendorNotInRecentIncident::new));

  private final Map<String, Check> byId;

  private Checks(Map<String, Check> byId) {
    this.byId = Copies.sorted(byId);
  }

  /** The id of every check, in order. */
  public static Set<String> ids() {
    Set<String> ids = new TreeSet<>(REGISTRY.keySet());
    ids.addAll(OF_VENDORS.keySet());
    return ids;
  }

  /**
   * Puts every check together with its definition.
   *
   * @param vendors whose names are known to the vendor checks
   * @throws IllegalArgumentException when a check has no definition or a definition no check
   */
  public static Checks of(Collection<CheckDefinition> definitions, VendorTable vendors) {
    Map<String, Check> checks = new TreeMap<>();
    definitions.forEach(definition -> checks.put(definition.id(), check(definition, vendors)));
    Set<String> undefined = ids();
    undefined.removeAll(checks.keySet());
    if (!undefined.isEmpty()) {
      throw new IllegalArgumentException("checks without a definition: " + undefined);
    }
    return new Checks(checks);
  }

  private static Check check(CheckDefinition definition, VendorTable vendors) {
    Function<CheckDefinition, Check> maker = REGISTRY.get(definition.id());
    if (maker != null) {
      return maker.apply(definition);
    }
    BiFunction<CheckDefinition, VendorTable, Check> ofVendors = OF_VENDORS.get(definition.id());
    if (ofVendors == null) {
      throw new IllegalArgumentException("definition without a check: " + definition.id());
    }
    return ofVendors.apply(definition, vendors);
  }

  /** Every check, ordered by id. */
  public Collection<Check> all() {
    return byId.values();
  }

  /** One check; empty when there is none of the id. */
  public Optional<Check> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The findings of every check, ordered by check id, then as the check orders its assets. */
  public List<Finding> judge(ObservationSet observations, Instant asOf) {
    return all().stream().flatMap(check -> check.judge(observations, asOf).stream()).toList();
  }
}
