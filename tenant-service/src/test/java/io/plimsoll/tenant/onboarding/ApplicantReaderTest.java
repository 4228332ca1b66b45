package io.plimsoll.tenant.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.tenant.Checked;
import io.plimsoll.tenant.FieldError;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.onboarding.ApplicantForm.RevenueForm;
import io.plimsoll.tenant.onboarding.ApplicantForm.SsicForm;
import io.plimsoll.tenant.onboarding.UenReader.Misfit;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicantReaderTest {
  private final ApplicantReader reader = reader(PublicSuffixes.none());

  private static ApplicantReader reader(PublicSuffixes suffixes) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));
    return new ApplicantReader(new UenReader(Misfit.WARN), () -> suffixes, clock);
  }

  @Test
  void readWhenFormIsGoodThenEveryMemberArrives() {
    Checked<NewApplicant> read = reader.read(Forms.applicant());

    ApplicantProfile profile = read.value().profile();
    assertThat(profile.ssic().section()).isEqualTo("J");
    assertThat(profile.revenue()).isNotNull();
    assertThat(profile.recordsHeld().byCode())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("contact_details", 12_000L, "payment_cards", 0L));
    assertThat(read.value().domains()).hasSize(1);
    VendorProfile vendor = read.value().vendors().getFirst();
    assertThat(vendor.contract().breachNoticeHours()).isEqualTo(72);
    assertThat(vendor.vetted()).isFalse();
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void readWhenMuchIsWrongThenSaysAllAtOnceEachAtItsPointer() {
    ApplicantForm form =
        new ApplicantForm(
            " ",
            "nonsense",
            new SsicForm("ssic_1990", "6201"),
            new RevenueForm(-1L, "SGX", 2031L),
            -5L,
            Map.of("shoe_sizes", 1L, "health", -1L),
            List.of("ok.example.com", "not a domain", "127.0.0.1"),
            List.of(
                new VendorForm(
                    null,
                    "butcher",
                    null,
                    List.of("health", "health"),
                    null,
                    null,
                    null,
                    null,
                    "Philippines",
                    null,
                    LocalDate.of(2027, 1, 1))));

    assertThat(errors(form))
        .extracting(FieldError::pointer)
        .contains(
            "/name",
            "/uen",
            "/ssic/scheme",
            "/revenue/currency",
            "/revenue/fiscalYear",
            "/employees",
            "/recordsHeld/shoe_sizes",
            "/recordsHeld/health",
            "/domains/1",
            "/domains/2",
            "/vendors/0/name",
            "/vendors/0/category",
            "/vendors/0/dataCategories",
            "/vendors/0/offshoreCountry",
            "/vendors/0/lastVettedOn");
  }

  @Test
  void readWhenNothingIsGivenThenNamesWhatIsRequired() {
    ApplicantForm empty = new ApplicantForm(null, null, null, null, null, null, null, null);

    assertThat(errors(empty))
        .extracting(FieldError::pointer)
        .containsExactly("/name", "/uen", "/ssic");
  }

  @Test
  void readWhenOnlyTheRequiredIsGivenThenTheRestIsUnknown() {
    ApplicantForm form =
        new ApplicantForm(
            "A", "201611401H", new SsicForm("ssic_2025", "62011"), null, null, null, null, null);

    ApplicantProfile profile = reader.read(form).value().profile();

    assertThat(profile.revenue()).isNull();
    assertThat(profile.employees()).isNull();
    assertThat(profile.recordsHeld().counts()).isEmpty();
    assertThat(profile.ssic().section()).as("SSIC 2025 splits J").isEqualTo("K");
  }

  @ParameterizedTest
  @CsvSource({
    "ssic_2020, 04100",
    "ssic_2020, 45100",
    "ssic_2025, 98x00",
    "ssic_2020, 620110",
    "ssic_2020, 6201"
  })
  void readWhenSsicCodeIsNoneThenPointsAtIt(String scheme, String code) {
    ApplicantForm good = Forms.applicant();
    ApplicantForm form =
        new ApplicantForm(
            good.name(), good.uen(), new SsicForm(scheme, code), null, null, null, null, null);

    assertThat(errors(form)).extracting(FieldError::pointer).containsExactly("/ssic/code");
  }

  @Test
  void readWhenNameIsUntidyThenTidiesAndSaysSo() {
    Checked<NewApplicant> read =
        reader.read(Forms.named("  Merlion \u00a0 Robotics ", Forms.applicant()));

    assertThat(read.value().profile().name()).isEqualTo("Merlion Robotics");
    assertThat(read.adjustments())
        .extracting(a -> a.code() + a.field())
        .containsExactly("NAME_TIDIED/name");
  }

  @Test
  void readWhenNameHoldsControlCharactersThenRefuses() {
    assertThat(errors(Forms.named("Evil\u0000\u202a Co\u0007", Forms.applicant())))
        .extracting(FieldError::pointer)
        .containsExactly("/name");
  }

  @Test
  void readDomainWhenItIsAPublicSuffixThenRefuses() {
    ApplicantReader strict =
        reader(PublicSuffixes.parse("// comment\n\nsg\ncom.sg\n*.ck\n!www.ck\n"));

    assertThat(catchThrowableOfType(InvalidInputException.class, () -> strict.readDomain("COM.sg")))
        .isNotNull();
    assertThat(
            catchThrowableOfType(InvalidInputException.class, () -> strict.readDomain("shop.ck")))
        .isNotNull();
    assertThat(strict.readDomain("WWW.ck.").value()).isEqualTo("www.ck");
    assertThat(strict.readDomain("kopi.com.sg").value()).isEqualTo("kopi.com.sg");
  }

  private List<FieldError> errors(ApplicantForm form) {
    return catchThrowableOfType(InvalidInputException.class, () -> reader.read(form)).errors();
  }
}
