package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.spec.VendorsApi;
import io.plimsoll.api.rest.wire.ConfirmVendor;
import io.plimsoll.api.rest.wire.DismissVendor;
import io.plimsoll.api.rest.wire.Vendor;
import io.plimsoll.api.rest.wire.VendorInput;
import io.plimsoll.api.rest.wire.VendorOrigin;
import io.plimsoll.api.rest.wire.VendorPage;
import io.plimsoll.api.usecase.applicant.AddVendor;
import io.plimsoll.api.usecase.applicant.RemoveVendor;
import io.plimsoll.api.usecase.applicant.ReplaceVendor;
import io.plimsoll.api.usecase.vendor.ListThirdParties;
import io.plimsoll.api.usecase.vendor.ReadThirdParty;
import io.plimsoll.api.usecase.vendor.ThirdParty;
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
  private final ListThirdParties list;
  private final ReadThirdParty read;
  private final ReplaceVendor replace;
  private final RemoveVendor remove;
  private final io.plimsoll.api.usecase.vendor.ConfirmVendor confirm;
  private final io.plimsoll.api.usecase.vendor.DismissVendor dismiss;
  private final Once once;
  private final Cursors cursors;

  VendorsController(
      AddVendor add,
      ListThirdParties list,
      ReadThirdParty read,
      ReplaceVendor replace,
      RemoveVendor remove,
      io.plimsoll.api.usecase.vendor.ConfirmVendor confirm,
      io.plimsoll.api.usecase.vendor.DismissVendor dismiss,
      Once once,
      Cursors cursors) {
    this.add = add;
    this.list = list;
    this.read = read;
    this.replace = replace;
    this.remove = remove;
    this.confirm = confirm;
    this.dismiss = dismiss;
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
        .body(DetectionWire.of(read.read(applicantId, vendor.id())));
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<VendorPage> listVendors(
      UUID applicantId, @Nullable String cursor, Integer limit, @Nullable VendorOrigin origin) {
    UUID after = cursors.position(cursor, LIST, applicantId, origin);
    Page<ThirdParty> page = list.list(applicantId, ours(origin), after, limit);
    return ResponseEntity.ok(
        new VendorPage()
            .items(page.items().stream().map(DetectionWire::of).toList())
            .next(cursors.next(page.next(), LIST, applicantId, origin)));
  }

  private static ThirdParty.@Nullable Origin ours(@Nullable VendorOrigin origin) {
    return origin == null ? null : Wire.same(ThirdParty.Origin.class, origin);
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<Vendor> getVendor(
      UUID applicantId, UUID vendorId, @Nullable String ifNoneMatch) {
    ThirdParty party = read.read(applicantId, vendorId);
    return ETags.respond(ifNoneMatch, ETags.of(party.version()), DetectionWire.of(party));
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Vendor> confirmVendor(
      String ifMatch, UUID applicantId, UUID vendorId, ConfirmVendor request) {
    return tagged(
        confirm.confirm(
            applicantId,
            vendorId,
            ETags.expected(ifMatch),
            DetectionWire.details(request),
            Callers.current()));
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Vendor> dismissVendor(
      String ifMatch, UUID applicantId, UUID vendorId, DismissVendor request) {
    return tagged(
        dismiss.dismiss(
            applicantId,
            vendorId,
            ETags.expected(ifMatch),
            request.getReason(),
            Callers.current()));
  }

  private static ResponseEntity<Vendor> tagged(ThirdParty party) {
    return ResponseEntity.ok().eTag(ETags.of(party.version())).body(DetectionWire.of(party));
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
    return ResponseEntity.ok()
        .eTag(ETags.of(vendor.version()))
        .body(DetectionWire.of(read.read(applicantId, vendor.id())));
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Void> removeVendor(String ifMatch, UUID applicantId, UUID vendorId) {
    remove.remove(applicantId, vendorId, ETags.expected(ifMatch), Callers.current());
    return ResponseEntity.noContent().build();
  }
}
