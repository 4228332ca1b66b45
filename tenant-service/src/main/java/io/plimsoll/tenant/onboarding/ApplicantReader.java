package io.plimsoll.tenant.onboarding;

import static java.util.Objects.requireNonNull;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.tenant.Checked;
import io.plimsoll.tenant.Codes;
import io.plimsoll.tenant.onboarding.ApplicantForm.RevenueForm;
import io.plimsoll.tenant.onboarding.ApplicantForm.SsicForm;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads an applicant's form. All that is wrong is said at once, each at its JSON pointer. */
public final class ApplicantReader {
  private static final int MOST_DOMAINS = 50;
  private static final int MOST_VENDORS = 200;

  private final UenReader uens;
  private final Supplier<PublicSuffixes> suffixes;
  private final InstantSource clock;
  private final VendorReader vendors;

  public ApplicantReader(UenReader uens, Supplier<PublicSuffixes> suffixes, InstantSource clock) {
    this.uens = uens;
    this.suffixes = suffixes;
    this.clock = clock;
    this.vendors = new VendorReader(clock);
  }

  /**
   * @throws io.plimsoll.tenant.InvalidInputException naming every member that was refused
   */
  public Checked<NewApplicant> read(ApplicantForm form) {
    FormReading reading = new FormReading();
    ApplicantProfile profile = profile(form, reading);
    Set<DomainName> domains = domains(form.domains(), reading);
    List<VendorProfile> suppliers = vendors(form.vendors(), reading);
    return reading.finish(profile == null ? null : new NewApplicant(profile, domains, suppliers));
  }

  /** The profile alone: domains and vendors are resources of their own once an applicant exists. */
  public Checked<ApplicantProfile> readProfile(ApplicantForm form) {
    FormReading reading = new FormReading();
    return reading.finish(profile(form, reading));
  }

  /** A domain to be added. */
  public DomainName readDomain(String text) {
    FormReading reading = new FormReading();
    DomainName domain = reading.required("/domain", text, this::domain);
    return reading.build(() -> requireNonNull(domain));
  }

  private @Nullable ApplicantProfile profile(ApplicantForm form, FormReading reading) {
    String name = reading.required("/name", form.name(), text -> name(text, reading));
    Uen uen = reading.required("/uen", form.uen(), text -> uen(text, reading));
    Ssic ssic = reading.required("/ssic", form.ssic(), ApplicantReader::ssic);
    RevenueFigure revenue = reading.optional("/revenue", form.revenue(), this::revenue);
    Integer employees =
        reading.optional("/employees", form.employees(), ApplicantReader::employees);
    RecordsHeld held =
        reading.optional("/recordsHeld", form.recordsHeld(), ApplicantReader::records);
    return name == null || uen == null || ssic == null || !reading.errors.isEmpty()
        ? null
        : new ApplicantProfile(
            name, uen, ssic, revenue, employees, held == null ? RecordsHeld.none() : held);
  }

  private static String name(String text, FormReading reading) {
    return reading.adjusted(
        "NAME_TIDIED",
        "/name",
        text,
        Names.tidy(Names.check(text)),
        "surplus blanks were removed and composed characters used");
  }

  private Uen uen(String text, FormReading reading) {
    return reading.keep("/uen", uens.read(text, today()));
  }

  private static Ssic ssic(SsicForm form) {
    FormReading reading = new FormReading();
    SsicScheme scheme =
        reading.required(
            "/scheme", form.scheme(), code -> Codes.require(SsicScheme.class, "scheme", code));
    String code = reading.required("/code", form.code(), text -> text);
    return reading.build(() -> new Ssic(requireNonNull(scheme), requireNonNull(code)));
  }

  private RevenueFigure revenue(RevenueForm form) {
    FormReading reading = new FormReading();
    Long amount = reading.required("/amount", form.amount(), number -> number);
    CurrencyCode currency = reading.required("/currency", form.currency(), CurrencyCode::new);
    Integer year = reading.optional("/fiscalYear", form.fiscalYear(), this::fiscalYear);
    return reading.build(
        () -> new RevenueFigure(new Money(requireNonNull(amount), requireNonNull(currency)), year));
  }

  private int fiscalYear(long year) {
    Require.that(
        year >= 1900 && year <= today().getYear() + 1L,
        "fiscalYear",
        "must be a calendar year, at the latest the next one");
    return (int) year;
  }

  private static int employees(long count) {
    ApplicantProfile.checkEmployees(count);
    return (int) count;
  }

  private static RecordsHeld records(Map<String, Long> form) {
    FormReading reading = new FormReading();
    Map<DataCategory, Long> counts = new EnumMap<>(DataCategory.class);
    form.forEach((category, count) ->
        reading.required(
            "/" + pointerToken(category),
            count,
            number -> {
              DataCategory known = Codes.require(DataCategory.class, "category", category);
              RecordsHeld.checkCount(category, number);
              return counts.put(known, number);
            }));
    return reading.build(() -> new RecordsHeld(counts));
  }

  /** RFC 6901 §3. */
  private static String pointerToken(String member) {
    return member.replace("~", "~0").replace("/", "~1");
  }

  private Set<DomainName> domains(@Nullable List<String> texts, FormReading reading) {
    if (texts != null && texts.size() > MOST_DOMAINS) {
      reading.errors.add("/domains", "TOO_MANY", "must be at most " + MOST_DOMAINS);
      return Set.of();
    }
    return new HashSet<>(reading.distinct("/domains", texts, this::domain));
  }

  private DomainName domain(String text) {
    DomainName domain = DomainName.parse(text);
    Require.that(
        !suffixes.get().isPublicSuffix(domain),
        "domain",
        "is a public suffix: anyone may register below it, so it cannot be one company's own");
    return domain;
  }

  private List<VendorProfile> vendors(@Nullable List<VendorForm> forms, FormReading reading) {
    if (forms != null && forms.size() > MOST_VENDORS) {
      reading.errors.add("/vendors", "TOO_MANY", "must be at most " + MOST_VENDORS);
      return List.of();
    }
    return reading.each("/vendors", forms, vendors::read);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
