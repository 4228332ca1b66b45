package io.plimsoll.tenant.onboarding;

import static java.util.stream.Collectors.toMap;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.Checked;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.onboarding.ImportLine.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Takes over a book of applicants, line by line: good lines land, bad ones are told by line and
 * field. A line whose applicant is here already with the same content is unchanged, so an import
 * may be repeated after an interruption.
 */
public final class ApplicantImport {
  /** The most lines one import may have. */
  public static final long MOST_LINES = 100_000;

  private static final int BATCH = 500;

  private final ApplicantService applicants;
  private final ApplicantStore store;
  private final ApplicantReader reader;

  public ApplicantImport(
      ApplicantService applicants, ApplicantStore store, ApplicantReader reader) {
    this.applicants = applicants;
    this.store = store;
    this.reader = reader;
  }

  /**
   * Reads to the end. Results come in the order of the lines, after the batch of {@value #BATCH}
   * lines they belong to was committed.
   *
   * @param work one transaction for each batch
   * @throws InvalidInputException before anything is stored, when a CSV header makes no sense
   * @throws IOException when the stream breaks; batches told of so far are stored
   */
  public void run(
      InputStream in,
      ImportFormat format,
      Actor actor,
      UnitOfWork work,
      Consumer<ImportLine> results)
      throws IOException {
    ImportRows rows = ImportRows.open(in, format);
    Map<Uen, Long> seen = new HashMap<>();
    List<ImportRow> batch = nextBatch(rows);
    while (!batch.isEmpty()) {
      Batch prepared = prepare(batch, seen);
      work.run(() -> land(prepared, actor)).forEach(results);
      batch = nextBatch(rows);
    }
  }

  private static List<ImportRow> nextBatch(ImportRows rows) throws IOException {
    List<ImportRow> batch = new ArrayList<>();
    Optional<ImportRow> row = Optional.empty();
    while (batch.size() < BATCH && (row = rows.next()).isPresent()) {
      batch.add(row.get());
      if (row.get().line() > MOST_LINES) {
        return tooMany(batch);
      }
    }
    return batch;
  }

  private static List<ImportRow> tooMany(List<ImportRow> batch) {
    throw new InvalidInputException(
        "/lines/" + batch.getLast().line(),
        "TOO_MANY_LINES",
        "an import has at most " + MOST_LINES + " lines; what was told of before is stored");
  }

  /** Lines with their results so far, and those that may be stored. */
  private record Batch(
      TreeMap<Long, ImportLine> results, LinkedHashMap<Long, Checked<NewApplicant>> candidates) {}

  private Batch prepare(List<ImportRow> rows, Map<Uen, Long> seen) {
    Batch batch = new Batch(new TreeMap<>(), new LinkedHashMap<>());
    for (ImportRow row : rows) {
      switch (row) {
        case ImportRow.Unreadable(long line, var errors) ->
            batch.results().put(line, ImportLine.rejected(line, errors));
        case ImportRow.Form(long line, ApplicantForm form) -> check(line, form, seen, batch);
      }
    }
    return batch;
  }

  private void check(long line, ApplicantForm form, Map<Uen, Long> seen, Batch batch) {
    try {
      Checked<NewApplicant> checked = reader.read(form);
      Long earlier = seen.putIfAbsent(checked.value().profile().uen(), line);
      if (earlier == null) {
        batch.candidates().put(line, checked);
      } else {
        batch.results().put(line, repeated(line, earlier));
      }
    } catch (InvalidInputException e) {
      batch.results().put(line, ImportLine.rejected(line, e.errors()));
    }
  }

  private static ImportLine repeated(long line, long earlier) {
    return ImportLine.rejected(
        line, "/uen", "UEN_REPEATED", "was given before in this import, on line " + earlier);
  }

  private Iterable<ImportLine> land(Batch batch, Actor actor) {
    TreeMap<Long, ImportLine> results = new TreeMap<>(batch.results());
    Map<Uen, Applicant> known = known(batch.candidates());
    Map<Long, Checked<NewApplicant>> arriving = new LinkedHashMap<>();
    batch
        .candidates()
        .forEach((line, checked) -> {
          Applicant present = known.get(checked.value().profile().uen());
          if (present == null) {
            arriving.put(line, checked);
          } else {
            results.put(line, compared(line, checked, present));
          }
        });
    results.putAll(store(arriving, actor));
    return results.values();
  }

  private Map<Uen, Applicant> known(Map<Long, Checked<NewApplicant>> candidates) {
    List<Uen> uens = candidates.values().stream().map(c -> c.value().profile().uen()).toList();
    return store.findByUen(uens).stream().collect(toMap(a -> a.profile().uen(), a -> a));
  }

  private static ImportLine compared(long line, Checked<NewApplicant> checked, Applicant present) {
    return present.profile().equals(checked.value().profile())
        ? result(line, Outcome.UNCHANGED, present, checked)
        : ImportLine.rejected(
            line,
            "/uen",
            "UEN_TAKEN",
            "is onboarded already with other content; change applicant " + present.id());
  }

  private Map<Long, ImportLine> store(Map<Long, Checked<NewApplicant>> arriving, Actor actor) {
    try {
      List<Applicant> added =
          applicants.land(arriving.values().stream().map(Checked::value).toList(), actor);
      return told(arriving, added);
    } catch (ConflictException e) {
      return arriving.keySet().stream()
          .collect(
              toMap(line -> line, line -> ImportLine.rejected(line, "", e.code(), e.reason())));
    }
  }

  /** A line that is not among the added lost its UEN to another writer since it was looked up. */
  private static Map<Long, ImportLine> told(
      Map<Long, Checked<NewApplicant>> arriving, List<Applicant> added) {
    Map<Uen, Applicant> byUen = added.stream().collect(toMap(a -> a.profile().uen(), a -> a));
    Map<Long, ImportLine> results = new HashMap<>();
    arriving.forEach((line, checked) -> {
      Applicant stored = byUen.get(checked.value().profile().uen());
      results.put(
          line,
          stored == null
              ? ImportLine.rejected(line, "/uen", "UEN_TAKEN", "was onboarded just now")
              : result(line, Outcome.CREATED, stored, checked));
    });
    return results;
  }

  private static ImportLine result(
      long line, Outcome outcome, Applicant applicant, Checked<NewApplicant> checked) {
    return new ImportLine(
        line, outcome, applicant.id(), List.of(), checked.warnings(), checked.adjustments());
  }
}
