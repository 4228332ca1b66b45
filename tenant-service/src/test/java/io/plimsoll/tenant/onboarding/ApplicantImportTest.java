package io.plimsoll.tenant.onboarding;

import static io.plimsoll.tenant.Services.ACTOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.Services;
import io.plimsoll.tenant.onboarding.ImportLine.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ApplicantImportTest {
  @AutoClose private static final Services SERVICES = new Services();

  private static final String GOOD =
      "{\"name\":\"%s\",\"uen\":\"%s\",\"ssic\":{\"scheme\":\"ssic_2020\",\"code\":\"62011\"}}";

  private final TenantId tenant = SERVICES.newTenant();

  private List<ImportLine> imported(ImportFormat format, byte[] bytes) {
    List<ImportLine> lines = new ArrayList<>();
    UnitOfWork work =
        new UnitOfWork() {
          @Override
          public <T> T run(Supplier<T> supplier) {
            return SERVICES.as(tenant, supplier);
          }
        };
    try {
      SERVICES
          .get(ApplicantImport.class)
          .run(new ByteArrayInputStream(bytes), format, ACTOR, work, lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private List<ImportLine> ndjson(String... lines) {
    return imported(ImportFormat.NDJSON, String.join("\n", lines).getBytes(UTF_8));
  }

  private static String good(String name, String uen) {
    return GOOD.formatted(name, uen);
  }

  private int stored() {
    return SERVICES
        .database()
        .admin()
        .fetchCount(
            DSL.table("app.applicant"), DSL.condition("tenant_id = {0}", DSL.val(tenant.value())));
  }

  @Test
  void runWhenLinesAreMixedThenGoodOnesLandAndBadOnesAreToldByLineAndField() {
    List<ImportLine> lines =
        ndjson(
            good("One", "201611401H"),
            "",
            "{not json}",
            good("Bad UEN", "12"),
            good("Unknown member", "196800306E").replace("{\"name\"", "{\"nmae\":1,\"name\""),
            good("Twice", "196800306E").replace("{\"name\"", "{\"uen\":\"196800306E\",\"name\""),
            good("Repeated", "201611401H"),
            "[".repeat(20_000),
            "{\"name\":\"n\",\"uen\":\"193200032W\",\"ssic\":{\"scheme\":\"ssic_2020\",\"code\":62011}}",
            good("Last", "193200032W"));

    assertThat(lines)
        .extracting(ImportLine::line)
        .containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(lines)
        .extracting(ImportLine::outcome)
        .containsExactly(
            Outcome.CREATED,
            Outcome.REJECTED,
            Outcome.REJECTED,
            Outcome.REJECTED,
            Outcome.REJECTED,
            Outcome.REJECTED,
            Outcome.REJECTED,
            Outcome.REJECTED,
            Outcome.CREATED);
    assertThat(lines.get(2).errors())
        .extracting(e -> e.pointer() + e.code())
        .containsExactly("/uenUEN_FORMAT");
    assertThat(lines.get(3).errors().getFirst().pointer()).isEqualTo("/nmae");
    assertThat(lines.get(5).errors()).extracting(e -> e.code()).containsExactly("UEN_REPEATED");
    assertThat(lines.get(7).errors().getFirst().pointer()).isEqualTo("/ssic/code");
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void runWhenRepeatedThenNothingChanges() {
    List<ImportLine> first = ndjson(good("One", "201611401H"), good("Two", "196800306E"));
    List<ImportLine> second = ndjson(good("One", "201611401H"), good("Two", "196800306E"));

    assertThat(second).extracting(ImportLine::outcome).containsOnly(Outcome.UNCHANGED);
    assertThat(second)
        .extracting(ImportLine::applicantId)
        .containsExactlyElementsOf(first.stream().map(ImportLine::applicantId).toList());
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void runWhenKnownUenHasOtherContentThenRejectsAndKeepsWhatIsThere() {
    ndjson(good("One", "201611401H"));

    List<ImportLine> lines = ndjson(good("Another name", "201611401H"));

    assertThat(lines.getFirst().errors()).extracting(e -> e.code()).containsExactly("UEN_TAKEN");
  }

  @Test
  void runWhenLineIsTooLongOrNotUtf8ThenOnlyThatLineIsRejected() {
    byte[] bad = ("{\"name\":\"\u0000\"}\n" + good("Ok", "201611401H")).getBytes(UTF_8);
    bad[9] = (byte) 0xC3;
    String giant = good("x".repeat(70_000), "196800306E") + "\n" + good("Ok two", "196800306E");

    assertThat(imported(ImportFormat.NDJSON, bad))
        .extracting(ImportLine::outcome)
        .containsExactly(Outcome.REJECTED, Outcome.CREATED);
    assertThat(imported(ImportFormat.NDJSON, giant.getBytes(UTF_8)))
        .extracting(ImportLine::outcome)
        .containsExactly(Outcome.REJECTED, Outcome.CREATED);
  }

  @Test
  void runWhenCsvThenColumnsMayComeInAnyOrder() {
    String csv =
        "\uFEFFuen,name,ssicCode,ssicScheme,domains,revenueAmount,revenueCurrency,records.health,employees\r\n"
            + "201611401H,\"Tan, Lim & Co\",62011,ssic_2020,a.example.com b.example.com,100,SGD,7,\r\n"
            + "196800306E,Two,62011,ssic_2020,,ten,SGD,,5\r\n"
            + "193200032W,Three,62011,ssic_2020\r\n"
            + "193500026Z,\"Four,62011,ssic_2020,,,,,\r\n"
            + "193500026Z,Five,62011,ssic_2020,,,,,\r\n";

    List<ImportLine> lines = imported(ImportFormat.CSV, csv.getBytes(UTF_8));

    assertThat(lines).extracting(ImportLine::line).containsExactly(2L, 3L, 4L, 5L, 6L);
    assertThat(lines)
        .extracting(ImportLine::outcome)
        .containsExactly(
            Outcome.CREATED, Outcome.REJECTED, Outcome.REJECTED, Outcome.REJECTED, Outcome.CREATED);
    assertThat(lines.get(1).errors())
        .extracting(e -> e.pointer())
        .containsExactly("/revenue/amount");
    Applicant one =
        SERVICES.as(
            tenant,
            () ->
                SERVICES
                    .get(ApplicantStore.class)
                    .findByUen(List.of(new Uen("201611401H")))
                    .getFirst());
    assertThat(one.profile().name()).isEqualTo("Tan, Lim & Co");
    assertThat(one.profile().recordsHeld().byCode()).containsEntry("health", 7L);
    assertThat(SERVICES.as(tenant, () -> SERVICES.get(DomainStore.class).list(one.id())))
        .hasSize(2);
  }

  @Test
  void runWhenCsvHeaderIsWrongThenNothingIsRead() {
    for (String header :
        new String[] {
          "", "name,uen", "name,uen,ssicScheme,ssicCode,colour", "name,name,uen,ssicScheme,ssicCode"
        }) {
      byte[] csv = (header + "\nX,201611401H,ssic_2020,62011").getBytes(UTF_8);

      assertThatThrownBy(() -> imported(ImportFormat.CSV, csv))
          .isInstanceOf(InvalidInputException.class);
    }
    assertThat(stored()).isZero();
  }

  @Test
  void runWhenBookIsLargerThanABatchThenAllOfItLands() {
    String[] lines = new String[1_201];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = good("Company " + i, "2010" + (10_000 + i) + "H");
    }

    assertThat(ndjson(lines)).extracting(ImportLine::outcome).containsOnly(Outcome.CREATED);
    assertThat(stored()).isEqualTo(1_201);
  }
}
