package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.questionnaire.readiness.AnswerMapping;
import io.plimsoll.engine.score.Factor;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads released model versions. */
public final class ModelLoader {
  private static final String MODEL = "model.yaml";
  private static final Pattern FILE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
  private static final String MAPPING = "questionnaire-";

  private final Function<String, byte[]> files;
  private final Map<String, byte[]> read = new LinkedHashMap<>();

  private ModelLoader(Function<String, byte[]> files) {
    this.files = files;
  }

  /** Ids of all released versions, oldest first. */
  public static List<String> released() {
    return ReleasedVersion.ledger().stream().map(ReleasedVersion::id).toList();
  }

  /**
   * A released version.
   *
   * @throws IllegalArgumentException when there is none of that id
   * @throws DocumentException when a file has the wrong shape, or is not what was released
   */
  public static UnderwritingModel load(String id) {
    ReleasedVersion released =
        ReleasedVersion.find(id)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "no model version " + id + "; released are " + released()));
    return ModelFolder.bundled(id).load(released.digest());
  }

  /**
   * A version from files of any origin; its digest is not compared with a record.
   *
   * @param files the bytes of a file by its name
   */
  static UnderwritingModel read(String id, Function<String, byte[]> files) {
    return new ModelLoader(files).read(id);
  }

  private UnderwritingModel read(String id) {
    ModelFile model = in(MODEL, () -> RecordCodec.readYaml(ModelFile.class, text(MODEL)));
    if (!model.id().equals(id)) {
      throw new DocumentException("/" + MODEL + "/id", "must be " + id);
    }
    List<Factor> factors = factors(model);
    model.otherFiles().forEach(this::text);
    return new UnderwritingModel(
        in(MODEL, () -> model.version(factors)),
        model.loss(),
        model.appetite(),
        mappings(model.otherFiles()),
        digest());
  }

  private List<AnswerMapping> mappings(List<String> files) {
    return files.stream()
        .filter(file -> file.startsWith(MAPPING))
        .map(file -> in(file, () -> RecordCodec.readYaml(AnswerMapping.class, text(file))))
        .toList();
  }

  private List<Factor> factors(ModelFile model) {
    List<Factor> all = new ArrayList<>();
    Map<ModelFile.FactorFileEntry, List<Factor>> byFile = new LinkedHashMap<>();
    for (ModelFile.FactorFileEntry entry : model.factorFiles()) {
      List<Factor> factors = in(entry.file(), () -> FactorFile.read(text(entry.file())));
      byFile.put(entry, factors);
      all.addAll(factors);
    }
    checkLimits(byFile);
    return all;
  }

  private static void checkLimits(Map<ModelFile.FactorFileEntry, List<Factor>> byFile) {
    List<Factor> published = new ArrayList<>();
    byFile.forEach(
        (entry, factors) -> published.addAll(entry.weightLimit() == null ? factors : List.of()));
    byFile.forEach((entry, factors) -> {
      Double limit = entry.weightLimit();
      if (limit != null) {
        ExpertLimits.check(entry.file(), factors, limit, published);
      }
    });
  }

  private interface Reading<T> {
    T read();
  }

  /** Puts the file's name before the place in it. */
  private static <T> T in(String file, Reading<T> reading) {
    try {
      return reading.read();
    } catch (DocumentException e) {
      throw new DocumentException("/" + file + e.pointer(), e.reason());
    } catch (InvalidValueException e) {
      throw new DocumentException("/" + file, String.valueOf(e.getMessage()));
    }
  }

  private String text(String file) {
    if (!FILE.matcher(file).matches()) {
      throw new DocumentException("/" + MODEL, "names a file beyond its folder: " + file);
    }
    return new String(read.computeIfAbsent(file, files), UTF_8);
  }

  /** Over each file's name, length and bytes, in the order in which the version lists them. */
  private Digest digest() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    read.forEach((name, bytes) -> {
      all.writeBytes((name + "\n" + bytes.length + "\n").getBytes(UTF_8));
      all.writeBytes(bytes);
    });
    return Digest.of(all.toByteArray());
  }
}
