/**
 * How hard it is to forge or read a company's mail: SPF, DMARC, DKIM, MTA-STS, TLS reporting,
 * STARTTLS.
 */
@NullMarked
package io.plimsoll.engine.exposure.email;

import org.jspecify.annotations.NullMarked;
