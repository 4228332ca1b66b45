package io.plimsoll.engine.questionnaire;

import io.plimsoll.engine.questionnaire.readiness.AnswerMapping;
import io.plimsoll.engine.questionnaire.readiness.Clause;
import io.plimsoll.engine.questionnaire.readiness.Framework;
import io.plimsoll.engine.questionnaire.readiness.SubjectivityRule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The catalogue of questions as a page for people, from the data alone. */
final class QuestionnairePage {
  private final QuestionnaireCatalogue catalogue;
  private final QuestionnaireText english;
  private final StringBuilder out = new StringBuilder();

  private QuestionnairePage(QuestionnaireCatalogue catalogue) {
    this.catalogue = catalogue;
    this.english = catalogue.text("en").orElseThrow();
  }

  static String render(
      QuestionnaireCatalogue catalogue, Framework framework, AnswerMapping mapping) {
    QuestionnairePage page = new QuestionnairePage(catalogue);
    page.head();
    catalogue.questionnaire().sections().forEach(page::section);
    page.declaration();
    page.clauses(framework, mapping);
    page.subjectivities(mapping);
    return page.out.toString();
  }

  private void head() {
    Questionnaire questionnaire = catalogue.questionnaire();
    line("# %s", english.title());
    line(
        "Generated from the data of `%s` version %d: %d questions in %d sections, in the languages %s.",
        questionnaire.id(),
        questionnaire.version(),
        questionnaire.questions().size(),
        questionnaire.sections().size(),
        String.join(", ", catalogue.languages()));
    line(
        "An answer on the wire is `{\"question\": \"<id>\", \"value\": …}`: one option as text, several"
            + " as a list of texts, a whole number, a day as `yyyy-MM-dd`, or words.");
  }

  private void section(Section section) {
    line("## %s", english.sections().getOrDefault(section.id(), section.id()));
    section.questions().forEach(this::question);
  }

  private void question(Question question) {
    QuestionText text = english.questions().get(question.id());
    if (text == null) {
      throw new IllegalStateException(question.id());
    }
    line("### `%s`", question.id());
    line("**%s**", text.ask());
    line("%s %s *Example:* %s", text.why(), text.how(), text.example());
    item("Answer: %s", answer(question));
    if (text.partial() instanceof String partial) {
      item("Partly means: %s", partial);
    }
    if (question.when() instanceof Condition when) {
      item("Asked when %s", condition(when));
    }
    if (!question.clauses().isEmpty()) {
      item("Clauses: %s", String.join(", ", question.clauses()));
    }
    item("Covers: %s", question.covers().stream().map(QuestionnairePage::words).collect(commas()));
    out.append('\n');
  }

  private String answer(Question question) {
    return switch (question.type()) {
      case AnswerType.Number(long min, long max) -> "whole number, " + min + " to " + max;
      case AnswerType.Day(var earliest, boolean _) -> "day, from " + earliest;
      case AnswerType.Text(int length) -> "words, at most " + length + " characters";
      case AnswerType.MultiChoice _ -> "any of " + options(question);
      default -> "one of " + options(question);
    };
  }

  private String options(Question question) {
    return question.type().options().stream()
        .map(option -> "`" + option + "` (" + english.label(question.id(), option) + ")")
        .collect(commas());
  }

  private static String condition(Condition condition) {
    return switch (condition) {
      case Condition.Equals(String question, String value) ->
          "`" + question + "` is `" + value + "`";
      case Condition.AnyOf(String question, List<String> values) ->
          "`" + question + "` is one of `" + String.join("`, `", values) + "`";
      case Condition.All(List<Condition> of) -> joined(of, " and ");
      case Condition.Any(List<Condition> of) -> joined(of, " or ");
      case Condition.Not(Condition of) -> "not (" + condition(of) + ")";
    };
  }

  private static String joined(List<Condition> parts, String word) {
    return parts.stream().map(QuestionnairePage::condition).collect(Collectors.joining(word));
  }

  private void declaration() {
    Declaration declaration = english.declaration();
    line("## %s (form `%s`)", declaration.title(), declaration.formVersion());
    line("%s", declaration.duty());
    declaration.statements().forEach(statement -> item("%s", statement));
    out.append('\n');
  }

  private void clauses(Framework framework, AnswerMapping mapping) {
    line("## %s, edition %s", framework.name(), framework.edition());
    line("%s", framework.verification());
    out.append("| clause | level | in our words | questions |\n|---|---|---|---|\n");
    framework.clauses().forEach(clause -> row(clause, mapping));
    out.append('\n');
  }

  private void row(Clause clause, AnswerMapping mapping) {
    String questions =
        mapping.clauses().getOrDefault(clause.id(), List.of()).stream()
            .map(evidence -> "`" + evidence.question() + "`")
            .distinct()
            .collect(commas());
    out.append(
        "| %s | %s | %s | %s |\n"
            .formatted(
                clause.id(),
                clause.level().name().toLowerCase(Locale.ROOT),
                clause.summary(),
                questions));
  }

  private void subjectivities(AnswerMapping mapping) {
    line("## Conditions an offer may carry");
    out.append("| condition | raised when | what to do |\n|---|---|---|\n");
    for (SubjectivityRule rule : mapping.subjectivities()) {
      out.append(
          "| `%s` | %s | %s |\n"
              .formatted(rule.id(), condition(rule.when()), rule.text().get("en")));
    }
  }

  private static String words(Cover cover) {
    return cover.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static java.util.stream.Collector<CharSequence, ?, String> commas() {
    return Collectors.joining(", ");
  }

  private void line(String format, Object... arguments) {
    out.append(format.formatted(arguments)).append("\n\n");
  }

  private void item(String format, Object... arguments) {
    out.append("- ").append(format.formatted(arguments)).append('\n');
  }
}
