package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.MergePatch;
import io.plimsoll.tenant.onboarding.ApplicantForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The contract's {@code ApplicantPatch}: what a patch of an applicant may touch. */
record ProfileForm(
    @Nullable String name,
    @Nullable String uen,
    ApplicantForm.@Nullable SsicForm ssic,
    ApplicantForm.@Nullable RevenueForm revenue,
    @Nullable Long employees,
    @Nullable Map<String, Long> recordsHeld) {

  static ProfileForm of(ApplicantForm form) {
    return new ProfileForm(
        form.name(), form.uen(), form.ssic(), form.revenue(), form.employees(), form.recordsHeld());
  }

  ProfileForm patched(MergePatch patches, ObjectNode patch) {
    return patches.apply(patch, this, ProfileForm.class);
  }

  ApplicantForm form() {
    return new ApplicantForm(name, uen, ssic, revenue, employees, recordsHeld, null, null);
  }
}
