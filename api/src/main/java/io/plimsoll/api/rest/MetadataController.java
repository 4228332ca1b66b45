package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.spec.MetadataApi;
import io.plimsoll.api.rest.wire.CodeList;
import io.plimsoll.api.rest.wire.CodeListIndex;
import io.plimsoll.api.rest.wire.CodeListSummary;
import io.plimsoll.tenant.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/metadata}. */
@RestController
class MetadataController implements MetadataApi {
  private static final String ANYBODY = "permitAll()";

  private final CodeLists lists;

  MetadataController(CodeLists lists) {
    this.lists = lists;
  }

  @Override
  @PreAuthorize(ANYBODY)
  public ResponseEntity<CodeListIndex> listCodeLists() {
    return ResponseEntity.ok(
        new CodeListIndex().items(lists.all().stream().map(MetadataController::summary).toList()));
  }

  private static CodeListSummary summary(CodeList list) {
    return new CodeListSummary()
        .id(list.getId())
        .description(list.getDescription())
        .size(list.getCodes().size());
  }

  @Override
  @PreAuthorize(ANYBODY)
  public ResponseEntity<CodeList> getCodeList(String listId, @Nullable String ifNoneMatch) {
    CodeList list = lists.find(listId).orElseThrow(() -> new NotFoundException("code list"));
    String tag = "\"" + Integer.toHexString(list.hashCode()) + "\"";
    return ETags.respond(ifNoneMatch, tag, list);
  }
}
