package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.preparedness.DomainMapping;
import io.plimsoll.engine.preparedness.PreparednessRules;
import io.plimsoll.engine.preparedness.TieredFramework;
import io.plimsoll.engine.questionnaire.Questionnaire;
import io.plimsoll.engine.questionnaire.QuestionnaireCatalogue;
import io.plimsoll.engine.questionnaire.QuestionnaireText;
import io.plimsoll.engine.questionnaire.Section;
import io.plimsoll.engine.questionnaire.readiness.Framework;
import io.plimsoll.engine.questionnaire.readiness.NotificationRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Reads the questionnaires and their rules that come with the engine. */
public final class QuestionnaireLoader {
  /** Languages a questionnaire may be offered in; those without a file are not offered. */
  private static final List<String> LANGUAGES = List.of("en", "zh", "ms", "ta");

  private record QuestionnaireFile(String id, int version, List<Section> sections) {
    Questionnaire questionnaire() {
      return new Questionnaire(id, version, sections);
    }
  }

  /** Read once, on first use. */
  private static final class Released {
    static final List<QuestionnaireCatalogue> QUESTIONNAIRES = List.of(catalogue("sg-sme", 1));
    static final Framework CYBER_ESSENTIALS =
        bundled(Framework.class, "questionnaire/csa-cyber-essentials-2025.yaml");
    static final NotificationRules NOTIFICATION =
        bundled(NotificationRules.class, "questionnaire/pdpa-notification.yaml");
    static final TieredFramework CYBER_TRUST =
        bundled(TieredFramework.class, "questionnaire/csa-cyber-trust-2025.yaml");
    static final DomainMapping CYBER_TRUST_DOMAINS =
        bundled(DomainMapping.class, "questionnaire/csa-cyber-trust-2025.sg-sme-1.yaml");

    private static <T> T bundled(Class<T> type, String resource) {
      return RecordCodec.readYaml(type, needed(resource));
    }
  }

  private QuestionnaireLoader() {}

  /** Every released questionnaire version, in order of id and version. */
  public static List<QuestionnaireCatalogue> bundled() {
    return Released.QUESTIONNAIRES;
  }

  /** One released questionnaire version; empty when there is none of that id and version. */
  public static Optional<QuestionnaireCatalogue> bundled(String id, int version) {
    return bundled().stream()
        .filter(one -> one.questionnaire().id().equals(id))
        .filter(one -> one.questionnaire().version() == version)
        .findFirst();
  }

  /** The clauses of the CSA Cyber Essentials mark, 2025 edition. */
  public static Framework cyberEssentials() {
    return Released.CYBER_ESSENTIALS;
  }

  /** When a data breach has to be notified in Singapore. */
  public static NotificationRules notificationRules() {
    return Released.NOTIFICATION;
  }

  /** The domains and tiers of the CSA Cyber Trust mark, 2025 edition. */
  public static TieredFramework cyberTrust() {
    return Released.CYBER_TRUST;
  }

  /** All rules a model version's snapshots are held against. */
  public static PreparednessRules preparedness(UnderwritingModel model) {
    return new PreparednessRules(
        cyberEssentials(),
        cyberTrust(),
        notificationRules(),
        model.mappings(),
        List.of(Released.CYBER_TRUST_DOMAINS));
  }

  private static QuestionnaireCatalogue catalogue(String id, int version) {
    String base = "questionnaire/" + id + "-" + version;
    Questionnaire questionnaire =
        RecordCodec.readYaml(QuestionnaireFile.class, needed(base + ".yaml")).questionnaire();
    List<QuestionnaireText> texts =
        LANGUAGES.stream()
            .flatMap(language -> text(base + "." + language + ".yaml").stream())
            .map(yaml -> RecordCodec.readYaml(QuestionnaireText.class, yaml))
            .toList();
    return new QuestionnaireCatalogue(questionnaire, texts);
  }

  private static String needed(String resource) {
    return text(resource)
        .orElseThrow(() -> new IllegalStateException("the engine lacks its own " + resource));
  }

  private static Optional<String> text(String resource) {
    try (InputStream in = QuestionnaireLoader.class.getResourceAsStream("/" + resource)) {
      return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
