package io.plimsoll.tenant.authserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.client.ClientId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.authentication.AuthenticationServiceException;

class RevocationListTest {
  private final TestClock clock = new TestClock();
  private final AtomicInteger reads = new AtomicInteger();
  private final ClientId client = new ClientId(new TenantId(UUID.randomUUID()), UUID.randomUUID());
  private RevokedSet stored = new RevokedSet(Set.of(), Map.of(), Map.of());
  private boolean gone;

  private final RevocationList list =
      new RevocationList(
          () -> {
            reads.incrementAndGet();
            if (gone) {
              throw new QueryTimeoutException("gone");
            }
            return stored;
          },
          clock);

  private Caller caller(int clientEpoch, int tenantEpoch) {
    return new Caller(
        client, Set.of(), "jti", clock.instant().plusSeconds(60), clientEpoch, tenantEpoch);
  }

  @Test
  void refusesWhenEpochIsBelowTheLeastThenTrue() {
    String tenant = client.tenant().toString();
    stored = new RevokedSet(Set.of(), Map.of(tenant + "/" + client.id(), 2), Map.of(tenant, 1));

    assertThat(list.refuses(caller(2, 1))).isFalse();
    assertThat(list.refuses(caller(1, 1))).isTrue();
    assertThat(list.refuses(caller(2, 0))).isTrue();
  }

  @Test
  void refusesWhenAskedOftenThenReadsOnceASecond() {
    for (int i = 0; i < 100; i++) {
      assertThat(list.refuses(caller(0, 0))).isFalse();
    }
    assertThat(reads).hasValue(1);

    stored = new RevokedSet(Set.of("jti"), Map.of(), Map.of());
    clock.advance(Duration.ofSeconds(1));

    assertThat(list.refuses(caller(0, 0))).isTrue();
  }

  @Test
  void refusesWhenTheListCannotBeReadThenNobodyIsLetInUntilItCan() {
    assertThat(list.refuses(caller(0, 0))).isFalse();
    gone = true;
    clock.advance(Duration.ofSeconds(1));

    assertThatThrownBy(() -> list.refuses(caller(0, 0)))
        .isInstanceOf(AuthenticationServiceException.class);

    gone = false;
    assertThat(list.refuses(caller(0, 0))).isFalse();
  }
}
