package io.plimsoll.tenant.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.plimsoll.tenant.Services;
import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.ClientService;
import io.plimsoll.tenant.client.Scope;
import io.plimsoll.tenant.client.TenantOnboarding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionTemplate;

class OperatorBootstrapTest {
  @AutoClose private final Services services = new Services();

  private void start(Path data) {
    new OperatorBootstrap(
            services.get(TenantOnboarding.class),
            new TransactionTemplate(services.database().databases().system().transactions()),
            data)
        .run(new DefaultApplicationArguments());
  }

  @Test
  void runWhenFirstStartThenWritesCredentialsOnceForTheOwnerAlone(@TempDir Path data)
      throws Exception {
    Path file = data.resolve("operator.json");
    start(data);
    String written = Files.readString(file);
    start(data);

    assertThat(Files.readString(file)).isEqualTo(written);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Map<String, Object> credentials = JSONObjectUtils.parse(written);
    ClientId id = ClientId.parse(text(credentials, "clientId")).orElseThrow();
    var client = services.as(id.tenant(), () -> services.get(ClientService.class).get(id));
    assertThat(client.scopes()).contains(Scope.PLATFORM_ADMIN);
    assertThat(services.hashOf(client.secrets().getFirst()).fits(text(credentials, "clientSecret")))
        .isTrue();
  }

  private static String text(Map<String, Object> json, String member) {
    return Objects.requireNonNull(json.get(member)).toString();
  }

  @Test
  void runWhenTheFileCannotBeWrittenThenThereIsNoClientNobodyCanUse(@TempDir Path data)
      throws Exception {
    Path blocked = Files.writeString(data.resolve("blocked"), "a file where a directory should be");

    assertThatThrownBy(() -> start(blocked)).hasMessageContaining("operator.json");
    start(data);

    assertThat(data.resolve("operator.json")).exists();
  }
}
