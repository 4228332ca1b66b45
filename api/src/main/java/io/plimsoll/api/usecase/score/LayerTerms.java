package io.plimsoll.api.usecase.score;

import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.loss.Layer;
import io.plimsoll.tenant.InvalidInputException;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A limit and a retention as they were asked, under the names that a request has for them.
 *
 * @param limit minor units; null when no layer is asked for
 * @param retention minor units; null is none
 */
public record LayerTerms(
    String limitName, @Nullable Long limit, String retentionName, @Nullable Long retention) {

  /** Of each claim. */
  public static LayerTerms perClaim(@Nullable Long limit, @Nullable Long retention) {
    return new LayerTerms("limit", limit, "retention", retention);
  }

  /** Of the payments of a year. */
  public static LayerTerms aggregate(@Nullable Long limit, @Nullable Long retention) {
    return new LayerTerms("aggregateLimit", limit, "aggregateRetention", retention);
  }

  /**
   * The layer in US dollars; null when none is asked for.
   *
   * @param rate from US dollars to the asked currency
   * @throws InvalidInputException naming the member that contradicts the other
   */
  public @Nullable Layer at(FxRate rate) {
    if (limit == null) {
      if (retention != null) {
        throw refused(limitName, "LIMIT_MISSING", "must be given when " + retentionName + " is");
      }
      return null;
    }
    long kept = retention == null ? 0 : retention;
    if (kept >= limit) {
      throw refused(retentionName, "RETENTION_ABOVE_LIMIT", "must be below " + limitName);
    }
    return new Layer(usd(kept, rate), usd(limit, rate));
  }

  private static InvalidInputException refused(String name, String code, String reason) {
    return new InvalidInputException("/" + name, code, reason);
  }

  private static double usd(long minor, FxRate rate) {
    BigDecimal major = new Money(minor, rate.to()).major();
    return major.divide(rate.rate(), MathContext.DECIMAL64).doubleValue();
  }
}
