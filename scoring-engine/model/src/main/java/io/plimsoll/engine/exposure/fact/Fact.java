package io.plimsoll.engine.exposure.fact;

/**
 * What came back from one probe, raw enough that a check written later can still judge it. Text is
 * kept as it was received: bytes outside ASCII stand as the characters of ISO 8859-1, one for one.
 */
public sealed interface Fact
    permits AccountsExposed,
        DeclaredVendors,
        DnsAnswer,
        DnssecStatus,
        HstsPreloaded,
        HttpExchange,
        IncidentsKnown,
        MailServer,
        NameServerSeen,
        ServicePort,
        SoftwareSeen,
        TlsEndpoint {}
