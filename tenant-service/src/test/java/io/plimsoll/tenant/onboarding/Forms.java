package io.plimsoll.tenant.onboarding;

import io.plimsoll.tenant.onboarding.ApplicantForm.RevenueForm;
import io.plimsoll.tenant.onboarding.ApplicantForm.SsicForm;
import java.util.List;
import java.util.Map;

/** Forms that are accepted, to be spoilt one member at a time. */
public final class Forms {
  private Forms() {}

  public static ApplicantForm applicant() {
    return applicant("Merlion Robotics Pte. Ltd.", "201611401H");
  }

  public static ApplicantForm applicant(String name, String uen) {
    return new ApplicantForm(
        name,
        uen,
        new SsicForm("ssic_2020", "62011"),
        new RevenueForm(800_000_000L, "SGD", 2025L),
        48L,
        Map.of("contact_details", 12_000L, "payment_cards", 0L),
        List.of("merlion-robotics.com.sg"),
        List.of(vendor()));
  }

  static ApplicantForm named(String name, ApplicantForm form) {
    return new ApplicantForm(
        name,
        form.uen(),
        form.ssic(),
        form.revenue(),
        form.employees(),
        form.recordsHeld(),
        form.domains(),
        form.vendors());
  }

  public static VendorForm vendor() {
    return new VendorForm(
        "Harbour Contact Services",
        "contact_centre",
        List.of("harbour-contact.example.com"),
        List.of("contact_details"),
        12_000L,
        List.of("holds_data", "processes_data"),
        false,
        false,
        "PH",
        new VendorForm.ContractForm(true, 72L, null, true),
        null);
  }
}
