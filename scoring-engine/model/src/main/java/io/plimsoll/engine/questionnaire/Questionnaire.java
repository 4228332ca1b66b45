package io.plimsoll.engine.questionnaire;

import io.plimsoll.engine.basics.Require;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One immutable version of a questionnaire. Question ids are unique and conditions refer to earlier
 * questions and existing options only, so one pass in order decides what is asked.
 */
public final class Questionnaire {
  private final String id;
  private final int version;
  private final List<Section> sections;
  private final Map<String, Question> byId = new LinkedHashMap<>();

  /**
   * @param id stable name, for example {@code sg-sme}
   * @param version from 1
   * @throws io.plimsoll.engine.basics.InvalidValueException naming the question that breaks a rule
   */
  public Questionnaire(String id, int version, List<Section> sections) {
    this.id = Require.text("id", id);
    Require.that(version >= 1, "version", "must be at least 1");
    this.version = version;
    this.sections = List.copyOf(Require.notEmpty("sections", sections));
    Require.unique("sections", sections, Section::id);
    sections.forEach(section -> section.questions().forEach(this::add));
  }

  private void add(Question question) {
    if (question.when() instanceof Condition when) {
      when.leaves().forEach(leaf -> checkLeaf(question.id(), leaf));
    }
    Require.that(
        byId.put(question.id(), question) == null, "questions", "must not repeat " + question.id());
  }

  private void checkLeaf(String asker, Condition.AnyOf leaf) {
    Question earlier = byId.get(leaf.question());
    Require.that(
        earlier != null, "when", asker + " refers to " + leaf.question() + ", not an earlier one");
    for (String option : leaf.values()) {
      Require.that(
          earlier != null && earlier.accepts(option),
          "when",
          asker + ": " + leaf.question() + " has no option " + option);
    }
  }

  /** Stable name. */
  public String id() {
    return id;
  }

  /** Version, from 1. */
  public int version() {
    return version;
  }

  /** Sections in the order they are asked. */
  public List<Section> sections() {
    return sections;
  }

  /** All questions in the order they are asked. */
  public List<Question> questions() {
    return List.copyOf(byId.values());
  }

  /** The question with that id. */
  public Optional<Question> question(String questionId) {
    return Optional.ofNullable(byId.get(questionId));
  }
}
