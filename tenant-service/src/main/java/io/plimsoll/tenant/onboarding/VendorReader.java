package io.plimsoll.tenant.onboarding;

import static java.util.Objects.requireNonNull;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.tenant.Codes;
import io.plimsoll.tenant.onboarding.VendorForm.ContractForm;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads a vendor's form. All that is wrong is said at once, each at its JSON pointer. */
public final class VendorReader {
  private final InstantSource clock;

  public VendorReader(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @throws io.plimsoll.tenant.InvalidInputException naming every member that was refused
   */
  public VendorProfile read(VendorForm form) {
    FormReading reading = new FormReading();
    String name = reading.required("/name", form.name(), text -> Names.tidy(Names.check(text)));
    VendorCategory category =
        reading.required("/category", form.category(), codes(VendorCategory.class));
    List<DomainName> domains = reading.distinct("/domains", form.domains(), DomainName::parse);
    List<DataCategory> data =
        reading.distinct("/dataCategories", form.dataCategories(), codes(DataCategory.class));
    Long shared = reading.optional("/recordsShared", form.recordsShared(), VendorReader::count);
    List<AccessKind> access =
        reading.distinct("/accessKinds", form.accessKinds(), codes(AccessKind.class));
    CountryCode country =
        reading.optional("/offshoreCountry", form.offshoreCountry(), CountryCode::new);
    ContractClauses contract =
        reading.optional("/contract", form.contract(), VendorReader::contract);
    LocalDate vetted = reading.optional("/lastVettedOn", form.lastVettedOn(), this::past);
    return reading.build(() ->
        new VendorProfile(
            requireNonNull(name),
            requireNonNull(category),
            new HashSet<>(domains),
            Set.copyOf(data),
            shared,
            Set.copyOf(access),
            form.vetted(),
            form.accessLimited(),
            country,
            contract == null ? ContractClauses.UNKNOWN : contract,
            vetted));
  }

  private static <E extends Enum<E>> Function<String, E> codes(Class<E> type) {
    return code -> Codes.require(type, "value", code);
  }

  private static long count(long number) {
    RecordsHeld.checkCount("recordsShared", number);
    return number;
  }

  private static ContractClauses contract(ContractForm form) {
    FormReading reading = new FormReading();
    Integer hours =
        reading.optional("/breachNoticeHours", form.breachNoticeHours(), VendorReader::hours);
    return reading.build(() ->
        new ContractClauses(
            form.breachNotice(), hours, form.auditRight(), form.subProcessorsDisclosed()));
  }

  private static int hours(long hours) {
    return (int) Math.clamp(hours, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private LocalDate past(LocalDate date) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Require.that(!date.isAfter(today), "lastVettedOn", "must not lie in the future");
    return date;
  }
}
