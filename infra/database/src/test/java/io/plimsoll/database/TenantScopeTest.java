package io.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantScopeTest {
  private final TenantId tenant = new TenantId(UUID.randomUUID());
  private final TenantId other = new TenantId(UUID.randomUUID());

  @Test
  void callWhenBoundThenTheTenantIsSeenInsideOnly() {
    assertThat(TenantScope.<TenantId, RuntimeException>call(tenant, TenantScope::current))
        .isEqualTo(tenant);
    assertThat(TenantScope.bound()).isEmpty();
  }

  @Test
  void callWhenBoundAlreadyThenRefusedEvenForTheSameTenant() {
    for (TenantId second : new TenantId[] {other, tenant}) {
      assertThatThrownBy(() -> TenantScope.run(tenant, () -> TenantScope.run(second, () -> {})))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("tenant " + tenant + " is bound already")
          .hasMessageContaining(second.toString());
    }
  }

  @Test
  void currentWhenNothingIsBoundThenSaysWhatToDo() {
    assertThatThrownBy(TenantScope::current)
        .isInstanceOf(MissingTenantException.class)
        .hasMessageContaining("TenantScope.call");
  }

  @Test
  void callWhenTheOperationFailsThenItsOwnExceptionAndNoTenantIsLeft() {
    assertThatThrownBy(() ->
            TenantScope.call(
                tenant,
                () -> {
                  throw new IOException("disk");
                }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
    assertThat(TenantScope.bound()).isEmpty();
  }

  @Test
  void currentWhenOnAnotherThreadThenNotInherited() throws InterruptedException {
    var seen = new boolean[1];
    Thread thread = Thread.ofVirtual().unstarted(() -> seen[0] = TenantScope.bound().isPresent());
    TenantScope.run(tenant, thread::start);
    thread.join();
    assertThat(seen[0]).isFalse();
  }
}
