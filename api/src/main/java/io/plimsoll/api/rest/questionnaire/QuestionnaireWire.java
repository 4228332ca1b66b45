package io.plimsoll.api.rest.questionnaire;

import io.plimsoll.api.rest.wire.AnswerType;
import io.plimsoll.api.rest.wire.Clause;
import io.plimsoll.api.rest.wire.Language;
import io.plimsoll.api.rest.wire.Question;
import io.plimsoll.api.rest.wire.QuestionOption;
import io.plimsoll.api.rest.wire.QuestionSection;
import io.plimsoll.api.rest.wire.Questionnaire;
import io.plimsoll.api.rest.wire.QuestionnaireSummary;
import io.plimsoll.api.rest.wire.QuestionnaireVersionSummary;
import io.plimsoll.engine.questionnaire.Condition;
import io.plimsoll.engine.questionnaire.QuestionText;
import io.plimsoll.engine.questionnaire.QuestionnaireCatalogue;
import io.plimsoll.engine.questionnaire.QuestionnaireText;
import io.plimsoll.engine.questionnaire.Section;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Questionnaires as the contract shows them. */
final class QuestionnaireWire {
  private static final String CYBER_ESSENTIALS = "csa_cyber_essentials_2025";

  private QuestionnaireWire() {}

  static List<QuestionnaireSummary> summaries(List<QuestionnaireCatalogue> all) {
    Map<String, List<QuestionnaireCatalogue>> byId =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.questionnaire().id(), TreeMap::new, Collectors.toList()));
    return byId.entrySet().stream().map(e -> summary(e.getKey(), e.getValue())).toList();
  }

  private static QuestionnaireSummary summary(String id, List<QuestionnaireCatalogue> versions) {
    return new QuestionnaireSummary()
        .id(id)
        .title(versions.getLast().text("en").orElseThrow().title())
        .versions(versions.stream().map(QuestionnaireWire::version).toList());
  }

  private static QuestionnaireVersionSummary version(QuestionnaireCatalogue catalogue) {
    return new QuestionnaireVersionSummary()
        .version(catalogue.questionnaire().version())
        .questions(catalogue.questionnaire().questions().size())
        .languages(languages(catalogue));
  }

  private static List<Language> languages(QuestionnaireCatalogue catalogue) {
    return catalogue.languages().stream().map(Language::fromValue).toList();
  }

  static Questionnaire of(QuestionnaireCatalogue catalogue, String language) {
    QuestionnaireText text = catalogue.text(language).orElseThrow();
    return new Questionnaire()
        .id(catalogue.questionnaire().id())
        .version(catalogue.questionnaire().version())
        .title(text.title())
        .language(Language.fromValue(language))
        .languages(languages(catalogue))
        .declaration(text.declaration().text())
        .sections(
            catalogue.questionnaire().sections().stream()
                .map(section -> section(section, text))
                .toList());
  }

  private static QuestionSection section(Section section, QuestionnaireText text) {
    return new QuestionSection()
        .id(section.id())
        .title(text.sections().getOrDefault(section.id(), section.id()))
        .questions(section.questions().stream().map(each -> question(each, text)).toList());
  }

  private static Question question(
      io.plimsoll.engine.questionnaire.Question question, QuestionnaireText text) {
    QuestionText words = text.questions().get(question.id());
    Question wire =
        new Question()
            .id(question.id())
            .text(words == null ? question.id() : words.ask())
            .type(type(question.type()))
            .options(options(question, text))
            .clauses(question.clauses().stream().map(QuestionnaireWire::clause).toList());
    wire.setHelp(words == null ? null : help(words));
    if (question.type() instanceof io.plimsoll.engine.questionnaire.AnswerType.Number range) {
      wire.setMinimum(range.min());
      wire.setMaximum(range.max());
    }
    wire.setCondition(question.when() == null ? null : words(question.when()));
    return wire;
  }

  private static String help(QuestionText words) {
    String partly = words.partial() == null ? "" : "\n" + words.partial();
    return words.why() + "\n" + words.how() + partly + "\n" + words.example();
  }

  private static AnswerType type(io.plimsoll.engine.questionnaire.AnswerType type) {
    return switch (type) {
      case io.plimsoll.engine.questionnaire.AnswerType.MultiChoice _ -> AnswerType.MULTI_CHOICE;
      case io.plimsoll.engine.questionnaire.AnswerType.Number _ -> AnswerType.NUMBER;
      case io.plimsoll.engine.questionnaire.AnswerType.Day _ -> AnswerType.DATE;
      case io.plimsoll.engine.questionnaire.AnswerType.Text _ -> AnswerType.TEXT;
      default -> AnswerType.SINGLE_CHOICE;
    };
  }

  private static List<QuestionOption> options(
      io.plimsoll.engine.questionnaire.Question question, QuestionnaireText text) {
    return question.type().options().stream()
        .map(option -> new QuestionOption().id(option).text(text.label(question.id(), option)))
        .toList();
  }

  private static Clause clause(String clause) {
    return new Clause().framework(CYBER_ESSENTIALS).clause(clause);
  }

  /** The condition as a formula that a person and a program can read. */
  private static String words(Condition condition) {
    return switch (condition) {
      case Condition.Equals(String question, String value) -> question + " = " + value;
      case Condition.AnyOf(String question, List<String> values) ->
          question + " in (" + String.join(", ", values) + ")";
      case Condition.All(List<Condition> of) -> joined(of, " and ");
      case Condition.Any(List<Condition> of) -> joined(of, " or ");
      case Condition.Not(Condition of) -> "not (" + words(of) + ")";
    };
  }

  private static String joined(List<Condition> parts, String word) {
    return parts.stream().map(part -> "(" + words(part) + ")").collect(Collectors.joining(word));
  }
}
