package io.plimsoll.tenant.config;

import io.plimsoll.engine.loader.CanonicalJson;
import io.plimsoll.tenant.client.OnboardedTenant;
import io.plimsoll.tenant.client.TenantOnboarding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.support.TransactionOperations;

/**
 * On the very first start, makes the platform's operator client and writes its credentials to
 * {@code operator.json} in the data directory, readable by the owner alone. The file is written
 * before the client is committed, so that there is never a client whose secret nobody has.
 */
final class OperatorBootstrap implements ApplicationRunner {
  private final TenantOnboarding onboarding;
  private final TransactionOperations transactions;
  private final Path data;

  OperatorBootstrap(TenantOnboarding onboarding, TransactionOperations transactions, Path data) {
    this.onboarding = onboarding;
    this.transactions = transactions;
    this.data = data;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transactions.executeWithoutResult(status -> onboarding.bootstrap().ifPresent(this::write));
  }

  private void write(OnboardedTenant platform) {
    Map<String, String> credentials =
        Map.of(
            "clientId", platform.client().client().id().text(),
            "clientSecret", Objects.requireNonNull(platform.client().secret()));
    try {
      Files.createDirectories(data);
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Path fresh = Files.createTempFile(data, "operator", ".json", ownerOnly);
      Files.write(fresh, CanonicalJson.write(credentials));
      Files.move(
          fresh,
          data.resolve("operator.json"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write operator.json into " + data, e);
    }
  }
}
