package io.plimsoll.api.security;

import io.plimsoll.database.TenantId;
import io.plimsoll.database.TenantScope;
import io.plimsoll.tenant.quota.QuotaSource;
import io.plimsoll.tenant.quota.Quotas;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Quotas of the tenants that call now: asking the database on every request would cost as much. */
final class QuotaCache {
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MOST = 10_000;

  private record Known(Quotas quotas, Instant until) {}

  private final QuotaSource source;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final ConcurrentMap<TenantId, Known> known = new ConcurrentHashMap<>();

  QuotaCache(QuotaSource source, TransactionOperations transactions, InstantSource clock) {
    this.source = source;
    this.transactions = transactions;
    this.clock = clock;
  }

  Quotas current() {
    Instant now = clock.instant();
    @Nullable Known present = known.get(TenantScope.current());
    return present != null && present.until().isAfter(now) ? present.quotas() : read(now);
  }

  private Quotas read(Instant now) {
    if (known.size() > MOST) {
      known.clear();
    }
    Quotas quotas = transactions.execute(status -> source.current());
    known.put(TenantScope.current(), new Known(quotas, now.plus(FRESH)));
    return quotas;
  }
}
