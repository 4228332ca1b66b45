package io.plimsoll.api.config;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives a new platform its first operator, whose credentials only the owner of a file can read. */
@Component
final class OperatorBootstrap implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorBootstrap.class);

  private final TenantOnboarding onboarding;
  private final TransactionTemplate transactions;
  private final JsonMapper json;
  private final Path file;

  OperatorBootstrap(
      TenantOnboarding onboarding,
      @Qualifier("systemTransactions") PlatformTransactionManager transactions,
      JsonMapper json,
      PlimsollSettings settings) {
    this.onboarding = onboarding;
    this.transactions = new TransactionTemplate(transactions);
    this.json = json;
    file = settings.data().resolve("operator.json");
  }

  /** The file is written before the commit: a client whose secret nobody knows helps nobody. */
  @Override
  public void run(ApplicationArguments arguments) {
    transactions.executeWithoutResult(_ -> onboarding.bootstrap().ifPresent(this::write));
  }

  private void write(OnboardedTenant platform) {
    Map<String, String> credentials =
        Map.of(
            "clientId", platform.client().client().id().text(),
            "clientSecret", Objects.requireNonNull(platform.client().secret()));
    try {
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      Files.createDirectories(folder);
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Path fresh = Files.createTempFile(folder, "operator", ".json", ownerOnly);
      Files.write(fresh, json.writeValueAsBytes(credentials));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the operator's credentials", e);
    }
    LOG.info("the first platform operator's credentials are in {}", file);
  }
}
