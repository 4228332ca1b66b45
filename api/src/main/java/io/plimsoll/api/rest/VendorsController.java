package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.spec.VendorsApi;
import io.plimsoll.api.rest.wire.Vendor;
import io.plimsoll.api.rest.wire.VendorInput;
import io.plimsoll.api.rest.wire.VendorPage;
import io.plimsoll.api.usecase.applicant.AddVendor;
import io.plimsoll.api.usecase.applicant.ListVendors;
import io.plimsoll.api.usecase.applicant.ReadVendor;
import io.plimsoll.api.usecase.applicant.RemoveVendor;
import io.plimsoll.api.usecase.applicant.ReplaceVendor;
import io.plimsoll.tenant.Page;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/applicants/{applicantId}/vendors}. */
@RestController
class VendorsController implements VendorsApi {
  private static final String READ = "hasAuthority('SCOPE_applicants:read')";
  private static final String WRITE = "hasAuthority('SCOPE_applicants:write')";
  private static final String LIST = "listVendors";

  private final AddVendor add;
  private final ListVendors list;
  private final ReadVendor read;
  private final ReplaceVendor replace;
  private final RemoveVendor remove;
  private final Once once;
  private final Cursors cursors;

  VendorsController(
      AddVendor add,
      ListVendors list,
      ReadVendor read,
      ReplaceVendor replace,
      RemoveVendor remove,
      Once once,
      Cursors cursors) {
    this.add = add;
    this.list = list;
    this.read = read;
    this.replace = replace;
    this.remove = remove;
    this.once = once;
    this.cursors = cursors;
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Vendor> addVendor(
      String idempotencyKey, UUID applicantId, VendorInput input) {
    return once.run(
        idempotencyKey,
        "addVendor " + applicantId,
        input,
        Vendor.class,
        () -> added(applicantId, input));
  }

  private ResponseEntity<Vendor> added(UUID applicantId, VendorInput input) {
    var vendor = add.add(applicantId, VendorWire.form(input), Callers.current());
    URI location = URI.create("/v1/applicants/" + applicantId + "/vendors/" + vendor.id());
    return ResponseEntity.created(location)
        .eTag(ETags.of(vendor.version()))
        .body(VendorWire.wire(vendor));
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<VendorPage> listVendors(
      UUID applicantId, @Nullable String cursor, Integer limit) {
    UUID after = cursors.position(cursor, LIST, applicantId);
    Page<io.plimsoll.tenant.onboarding.Vendor> page = list.list(applicantId, after, limit);
    return ResponseEntity.ok(
        new VendorPage()
            .items(page.items().stream().map(VendorWire::wire).toList())
            .next(cursors.next(page.next(), LIST, applicantId)));
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<Vendor> getVendor(
      UUID applicantId, UUID vendorId, @Nullable String ifNoneMatch) {
    var vendor = read.read(applicantId, vendorId);
    return ETags.respond(ifNoneMatch, ETags.of(vendor.version()), VendorWire.wire(vendor));
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Vendor> replaceVendor(
      String ifMatch, UUID applicantId, UUID vendorId, VendorInput input) {
    var vendor =
        replace.replace(
            applicantId,
            vendorId,
            ETags.expected(ifMatch),
            VendorWire.form(input),
            Callers.current());
    return ResponseEntity.ok().eTag(ETags.of(vendor.version())).body(VendorWire.wire(vendor));
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Void> removeVendor(String ifMatch, UUID applicantId, UUID vendorId) {
    remove.remove(applicantId, vendorId, ETags.expected(ifMatch), Callers.current());
    return ResponseEntity.noContent().build();
  }
}
