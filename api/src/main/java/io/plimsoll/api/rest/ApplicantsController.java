package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.http.MergePatch;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.spec.ApplicantsApi;
import io.plimsoll.api.rest.wire.Applicant;
import io.plimsoll.api.rest.wire.ApplicantInput;
import io.plimsoll.api.rest.wire.ApplicantPage;
import io.plimsoll.api.usecase.applicant.ChangeApplicant;
import io.plimsoll.api.usecase.applicant.EraseApplicant;
import io.plimsoll.api.usecase.applicant.ListApplicants;
import io.plimsoll.api.usecase.applicant.OnboardApplicant;
import io.plimsoll.api.usecase.applicant.ReadApplicant;
import io.plimsoll.tenant.Checked;
import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.onboarding.ApplicantFilter;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/applicants}. */
@RestController
class ApplicantsController implements ApplicantsApi {
  private static final String READ = "hasAuthority('SCOPE_applicants:read')";
  private static final String WRITE = "hasAuthority('SCOPE_applicants:write')";
  private static final String LIST = "listApplicants";

  private final OnboardApplicant onboard;
  private final ListApplicants list;
  private final ReadApplicant read;
  private final ChangeApplicant change;
  private final EraseApplicant erase;
  private final ApplicantImportHandler imports;
  private final Once once;
  private final Cursors cursors;
  private final MergePatch patches;

  ApplicantsController(
      OnboardApplicant onboard,
      ListApplicants list,
      ReadApplicant read,
      ChangeApplicant change,
      EraseApplicant erase,
      ApplicantImportHandler imports,
      Once once,
      Cursors cursors,
      MergePatch patches) {
    this.onboard = onboard;
    this.list = list;
    this.read = read;
    this.change = change;
    this.erase = erase;
    this.imports = imports;
    this.once = once;
    this.cursors = cursors;
    this.patches = patches;
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Applicant> createApplicant(String idempotencyKey, ApplicantInput input) {
    return once.run(
        idempotencyKey, "createApplicant", input, Applicant.class, () -> created(input));
  }

  private ResponseEntity<Applicant> created(ApplicantInput input) {
    Checked<io.plimsoll.tenant.onboarding.Applicant> applicant =
        onboard.onboard(ApplicantWire.form(input), Callers.current());
    return ResponseEntity.created(URI.create("/v1/applicants/" + applicant.value().id()))
        .eTag(ETags.of(applicant.value().version()))
        .body(ApplicantWire.wire(applicant));
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<ApplicantPage> listApplicants(
      @Nullable String cursor,
      Integer limit,
      @Nullable String uen,
      @Nullable String name,
      @Nullable String ssicCode) {
    UUID after = cursors.position(cursor, LIST, uen, name, ssicCode);
    Page<io.plimsoll.tenant.onboarding.Applicant> page =
        list.list(new ApplicantFilter(uen, name, ssicCode, null), after, limit);
    return ResponseEntity.ok(
        new ApplicantPage()
            .items(page.items().stream().map(ApplicantWire::wire).toList())
            .next(cursors.next(page.next(), LIST, uen, name, ssicCode)));
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<Applicant> getApplicant(UUID applicantId, @Nullable String ifNoneMatch) {
    var applicant = read.read(applicantId);
    return ETags.respond(ifNoneMatch, ETags.of(applicant.version()), ApplicantWire.wire(applicant));
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Applicant> updateApplicant(
      String ifMatch, UUID applicantId, ObjectNode patch) {
    var changed =
        change.change(
            applicantId,
            ETags.expected(ifMatch),
            form -> ProfileForm.of(form).patched(patches, patch).form(),
            Callers.current());
    return ResponseEntity.ok()
        .eTag(ETags.of(changed.value().version()))
        .body(ApplicantWire.wire(changed));
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Void> eraseApplicant(String ifMatch, UUID applicantId) {
    erase.erase(applicantId, ETags.expected(ifMatch), Callers.current());
    return ResponseEntity.noContent().build();
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Resource> importApplicants(String idempotencyKey, Resource body) {
    return imports.run(idempotencyKey, body);
  }
}
