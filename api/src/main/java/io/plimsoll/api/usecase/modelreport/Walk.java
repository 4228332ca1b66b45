package io.plimsoll.api.usecase.modelreport;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.loader.DocumentException;
import io.plimsoll.tenant.onboarding.UnitOfWork;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a list piece by piece, each piece read in a transaction of its own, and counts what
 * the model cannot judge. A book need not fit in memory.
 */
final class Walk {
  private static final int PIECE = 200;

  /** A keyset page of a list. */
  interface Pages<T> {
    List<T> after(@Nullable UUID last, int limit);
  }

  private final UUID reportId;
  private final ModelReports reports;
  private final UnitOfWork unit;
  private int done;
  private int failed;

  Walk(UUID reportId, ModelReports reports, UnitOfWork unit) {
    this.reportId = reportId;
    this.reports = reports;
    this.unit = unit;
  }

  <T> void through(Pages<T> pages, Function<T, UUID> key, Consumer<T> judge) {
    UUID last = null;
    List<T> piece;
    do {
      piece = next(pages, last);
      piece.forEach(each -> judge(each, judge));
      last = piece.isEmpty() ? last : key.apply(piece.getLast());
    } while (piece.size() == PIECE);
    unit.run(this::tell);
  }

  private <T> List<T> next(Pages<T> pages, @Nullable UUID last) {
    return unit.run(() -> {
      tell();
      return pages.after(last, PIECE);
    });
  }

  private boolean tell() {
    reports.progress(reportId, done, failed);
    return true;
  }

  private <T> void judge(T each, Consumer<T> judge) {
    done++;
    try {
      judge.accept(each);
    } catch (InvalidValueException | DocumentException _) {
      failed++;
    }
  }
}
