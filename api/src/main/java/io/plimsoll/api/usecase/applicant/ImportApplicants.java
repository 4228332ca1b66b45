package io.plimsoll.api.usecase.applicant;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.onboarding.ApplicantImport;
import io.plimsoll.tenant.onboarding.ImportFormat;
import io.plimsoll.tenant.onboarding.ImportLine;
import io.plimsoll.tenant.onboarding.UnitOfWork;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a book of applicants in: good lines land, bad ones are told. */
@Service
public class ImportApplicants {
  /** All batches in the caller's transaction: an import with an idempotency key happens once. */
  private static final UnitOfWork IN_ONE_TRANSACTION =
      new UnitOfWork() {
        @Override
        public <T> T run(Supplier<T> work) {
          return work.get();
        }
      };

  private final ApplicantImport imports;

  ImportApplicants(ApplicantImport imports) {
    this.imports = imports;
  }

  @Transactional
  public List<ImportLine> run(InputStream in, ImportFormat format, Actor actor) {
    List<ImportLine> lines = new ArrayList<>();
    try {
      imports.run(in, format, actor, IN_ONE_TRANSACTION, lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
