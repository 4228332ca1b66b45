package io.plimsoll.api.rest.submission;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.spec.SubmissionsApi;
import io.plimsoll.api.rest.wire.AttestSubmission;
import io.plimsoll.api.rest.wire.OpenQuestion;
import io.plimsoll.api.rest.wire.OpenQuestionList;
import io.plimsoll.api.rest.wire.SaveAnswers;
import io.plimsoll.api.rest.wire.StartSubmission;
import io.plimsoll.api.rest.wire.Submission;
import io.plimsoll.api.rest.wire.SubmissionPage;
import io.plimsoll.api.usecase.score.ListOpenQuestions;
import io.plimsoll.api.usecase.submission.ReadSubmissions;
import io.plimsoll.tenant.Checked;
import io.plimsoll.tenant.Page;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SubmissionsController implements SubmissionsApi {
  private static final String MAY_READ =
      "hasAnyAuthority('SCOPE_submissions:read', 'SCOPE_submissions:write')";
  private static final String MAY_WRITE = "hasAuthority('SCOPE_submissions:write')";

  private final ReadSubmissions read;
  private final io.plimsoll.api.usecase.submission.StartSubmission start;
  private final io.plimsoll.api.usecase.submission.SaveAnswers save;
  private final io.plimsoll.api.usecase.submission.AttestSubmission attest;
  private final ListOpenQuestions open;
  private final SubmissionWire wire;
  private final Once once;
  private final Cursors cursors;

  SubmissionsController(
      ReadSubmissions read,
      io.plimsoll.api.usecase.submission.StartSubmission start,
      io.plimsoll.api.usecase.submission.SaveAnswers save,
      io.plimsoll.api.usecase.submission.AttestSubmission attest,
      ListOpenQuestions open,
      SubmissionWire wire,
      Once once,
      Cursors cursors) {
    this.read = read;
    this.start = start;
    this.save = save;
    this.attest = attest;
    this.open = open;
    this.wire = wire;
    this.once = once;
    this.cursors = cursors;
  }

  @Override
  @PreAuthorize(MAY_READ)
  public ResponseEntity<SubmissionPage> listSubmissions(
      UUID applicantId, @Nullable String cursor, Integer limit) {
    UUID after = cursors.position(cursor, "listSubmissions", applicantId);
    Page<io.plimsoll.api.usecase.submission.Submission> page = read.of(applicantId, after, limit);
    return ResponseEntity.ok(
        new SubmissionPage()
            .items(page.items().stream().map(each -> wire.of(each, List.of())).toList())
            .next(cursors.next(page.next(), "listSubmissions", applicantId)));
  }

  @Override
  @PreAuthorize(MAY_WRITE)
  public ResponseEntity<Submission> startSubmission(
      String idempotencyKey, UUID applicantId, StartSubmission request) {
    return once.run(
        idempotencyKey,
        "startSubmission/" + applicantId,
        request,
        Submission.class,
        () -> started(applicantId, request));
  }

  private ResponseEntity<Submission> started(UUID applicantId, StartSubmission request) {
    var draft =
        start.start(
            applicantId,
            request.getQuestionnaire().getId(),
            request.getQuestionnaire().getVersion(),
            Callers.current());
    return ResponseEntity.created(URI.create("/v1/submissions/" + draft.id()))
        .eTag(ETags.of(draft.version()))
        .body(wire.of(draft, List.of()));
  }

  @Override
  @PreAuthorize(MAY_READ)
  public ResponseEntity<Submission> getSubmission(UUID submissionId, @Nullable String ifNoneMatch) {
    var submission = read.one(submissionId);
    return ETags.respond(
        ifNoneMatch, ETags.of(submission.version()), wire.of(submission, List.of()));
  }

  @Override
  @PreAuthorize(MAY_WRITE)
  public ResponseEntity<Submission> saveAnswers(
      String ifMatch, UUID submissionId, SaveAnswers request) {
    Checked<io.plimsoll.api.usecase.submission.Submission> saved =
        save.save(
            submissionId,
            ETags.expected(ifMatch),
            AnswerWire.read(request.getAnswers()),
            Callers.current());
    return ResponseEntity.ok()
        .eTag(ETags.of(saved.value().version()))
        .body(wire.of(saved.value(), saved.adjustments()));
  }

  @Override
  @PreAuthorize(MAY_READ)
  public ResponseEntity<OpenQuestionList> listOpenQuestions(UUID submissionId) {
    return ResponseEntity.ok(
        new OpenQuestionList()
            .items(open.of(submissionId).stream().map(SubmissionsController::question).toList()));
  }

  private static OpenQuestion question(ListOpenQuestions.Worth worth) {
    return new OpenQuestion()
        .questionId(worth.question())
        .text(worth.text())
        .pointsIfBest(worth.pointsIfBest())
        .pointsIfWorst(worth.pointsIfWorst());
  }

  @Override
  @PreAuthorize(MAY_WRITE)
  public ResponseEntity<Submission> attestSubmission(
      String idempotencyKey, String ifMatch, UUID submissionId, AttestSubmission request) {
    return once.run(
        idempotencyKey,
        "attestSubmission/" + submissionId,
        request,
        Submission.class,
        () -> attested(submissionId, ifMatch, request));
  }

  private ResponseEntity<Submission> attested(
      UUID submissionId, String ifMatch, AttestSubmission request) {
    var signature =
        new io.plimsoll.api.usecase.submission.AttestSubmission.Signature(
            request.getName(),
            request.getRole(),
            request.getDeclarationAccepted(),
            request.getLanguage().getValue());
    var submission =
        attest.attest(submissionId, ETags.expected(ifMatch), signature, Callers.current());
    return ResponseEntity.ok()
        .eTag(ETags.of(submission.version()))
        .body(wire.of(submission, List.of()));
  }
}
