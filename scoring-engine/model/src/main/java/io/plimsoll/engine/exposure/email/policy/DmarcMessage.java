package io.plimsoll.engine.exposure.email.policy;

import io.plimsoll.engine.basics.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message before DMARC judges it. Names are lower case without a final dot.
 *
 * @param from the domain of the author's address (RFC 5322 From)
 * @param spf the domain that passed SPF; null when none did
 * @param dkim the domains whose signatures passed DKIM, in the order of the signatures
 */
public record DmarcMessage(String from, @Nullable String spf, List<String> dkim) {
  public DmarcMessage {
    Require.text("from", from);
    dkim = List.copyOf(dkim);
  }
}
