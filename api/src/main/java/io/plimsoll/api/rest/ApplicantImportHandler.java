package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.problem.Fault;
import io.plimsoll.api.rest.wire.ImportLine;
import io.plimsoll.api.rest.wire.ImportOutcome;
import io.plimsoll.api.rest.wire.ProblemError;
import io.plimsoll.api.usecase.applicant.ImportApplicants;
import io.plimsoll.tenant.FieldError;
import io.plimsoll.tenant.onboarding.ImportFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An import's lines in and out. */
@Component
class ApplicantImportHandler {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");

  private final ImportApplicants imports;
  private final Once once;
  private final JsonMapper json;
  private final HttpServletRequest request;

  ApplicantImportHandler(
      ImportApplicants imports, Once once, JsonMapper json, HttpServletRequest request) {
    this.imports = imports;
    this.once = once;
    this.json = json;
    this.request = request;
  }

  ResponseEntity<Resource> run(String idempotencyKey, Resource body) {
    byte[] content = bytes(body);
    ImportFormat format = format();
    ResponseEntity<byte[]> answer =
        once.bytes(
            idempotencyKey, "importApplicants " + format, content, () -> lines(content, format));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .body(new ByteArrayResource(java.util.Objects.requireNonNull(answer.getBody())));
  }

  private ImportFormat format() {
    MediaType type = MediaType.parseMediaType(request.getContentType());
    return CSV.equalsTypeAndSubtype(type) ? ImportFormat.CSV : ImportFormat.NDJSON;
  }

  private static byte[] bytes(Resource body) {
    try {
      return body.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] lines(byte[] content, ImportFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    imports
        .run(new ByteArrayInputStream(content), format, Callers.current())
        .forEach(line -> {
          out.writeBytes(json.writeValueAsBytes(wire(line)));
          out.write('\n');
        });
    return out.toByteArray();
  }

  private static ImportLine wire(io.plimsoll.tenant.onboarding.ImportLine line) {
    return new ImportLine()
        .line(Math.toIntExact(line.line()))
        .outcome(Enums.wire(line.outcome(), ImportOutcome::fromValue))
        .applicantId(line.applicantId())
        .warnings(Notes.warnings(line.warnings()))
        .errors(errors(line.errors()));
  }

  private static List<ProblemError> errors(List<FieldError> errors) {
    return errors.stream()
        .map(error ->
            new ProblemError()
                .pointer(error.pointer())
                .code(error.code())
                .detail(Fault.sentence(error.message())))
        .toList();
  }
}
