/** Mail policies published as text: DMARC, MTA-STS, SMTP TLS reporting, DKIM keys. */
@NullMarked
package io.plimsoll.engine.exposure.email.policy;

import org.jspecify.annotations.NullMarked;
