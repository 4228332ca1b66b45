package io.plimsoll.api.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.feed.AccountService;
import io.plimsoll.api.feed.TestAccounts;
import io.plimsoll.api.usecase.applicant.OwnershipProofs;
import io.plimsoll.api.usecase.scan.ExposureScanner;
import io.plimsoll.api.usecase.scan.MailServerBook;
import io.plimsoll.api.usecase.scan.PaceBook;
import io.plimsoll.collect.Scanner;
import io.plimsoll.collect.probe.Deduction;
import io.plimsoll.collect.process.RemoteScanner;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.tenant.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Where the collectors run, by role and setting. */
class CollectorsApartTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "auth,web,worker | within   | true  | false",
        "auth,web,worker | separate | true  | true",
        "worker          | separate | true  | true",
        "worker          | SEPARATE | true  | true",
        "auth,web        | within   | false | false",
        "auth,web        | separate | false | false"
      })
  void startWhenOfARoleThenOnlyWorkersScan(
      String roles, String process, boolean scans, boolean apart) {
    try (var service = new AnnotationConfigApplicationContext()) {
      service
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "test", Map.of("plimsoll.roles", roles, "plimsoll.collectors.process", process)));
      service.registerBean(Deduction.class, () -> Deduction.NONE);
      service.registerBean(AccountService.class, TestAccounts::unconfigured);
      service.registerBean(InstantSource.class, InstantSource::system);
      service.registerBean(IdSource.class, () -> UUID::randomUUID);
      service.registerBean(MailServerBook.class, NoBook::new);
      service.registerBean(PaceBook.class, NoPaceBook::new);
      service.register(CollectConfiguration.class);
      service.refresh();
      assertThat(present(service, ExposureScanner.class)).isEqualTo(scans);
      assertThat(present(service, Scanner.class)).isEqualTo(scans);
      assertThat(present(service, OwnershipProofs.class)).isEqualTo(scans);
      assertThat(present(service, RemoteScanner.class)).isEqualTo(apart);
    }
  }

  /** Nobody opens it: no scan runs here. */
  private static final class NoBook implements MailServerBook {
    @Override
    public Entry open(DomainName host) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Entry renew(DomainName host) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(DomainName host, String document, Instant freshUntil) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close(DomainName host) {
      throw new UnsupportedOperationException();
    }
  }

  /** Nobody opens this either. */
  private static final class NoPaceBook implements PaceBook {
    @Override
    public Start connection(String address, Etiquette etiquette, Duration patience) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void leave(String address, Instant place) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Turn questions(String server, Duration interval, Duration patience) {
      throw new UnsupportedOperationException();
    }
  }

  private static boolean present(AnnotationConfigApplicationContext service, Class<?> type) {
    return Stream.of(service.getBeanNamesForType(type)).findAny().isPresent();
  }
}
