package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.questionnaire.Options;
import io.plimsoll.engine.questionnaire.RecordBand;
import io.plimsoll.engine.questionnaire.Replies;
import io.plimsoll.engine.questionnaire.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The applicant's holdings as told in the answers: all of it, and what an outsourced contact centre
 * reaches.
 *
 * @param contactCentre null when there is none, or it is not known whether there is one
 */
public record Holdings(Holding all, @Nullable Holding contactCentre) {
  private static final String CATEGORIES = "data.categories";
  private static final String IDENTIFIERS = "data.identifiers";
  private static final String PEOPLE = "data.people_count";
  private static final String CENTRE = "third_party.contact_centre";
  private static final String CENTRE_CATEGORIES = "third_party.contact_centre_fields";
  private static final String CENTRE_PEOPLE = "third_party.contact_centre_records";

  /** Least and most share, 0 to 1, of the individuals on record that the contact centre reaches. */
  public record Share(double least, double most) {}

  /** Reads the holdings from answers. */
  public static Holdings of(Replies answers) {
    Holding all =
        new Holding(
            Holding.Place.ALL_RECORDS,
            null,
            told(answers, CATEGORIES),
            told(answers, IDENTIFIERS),
            people(answers, PEOPLE));
    return new Holdings(all, hasCentre(answers) ? centre(answers) : null);
  }

  private static boolean hasCentre(Replies answers) {
    return answers.options(CENTRE).contains(Options.YES);
  }

  private static Holding centre(Replies answers) {
    return new Holding(
        Holding.Place.CONTACT_CENTRE,
        null,
        told(answers, CENTRE_CATEGORIES),
        told(answers, IDENTIFIERS),
        people(answers, CENTRE_PEOPLE));
  }

  /** The estimate for each holding. */
  public List<Notifiability> estimate(NotificationRules rules) {
    List<Notifiability> estimates = new ArrayList<>(List.of(Notifiability.of(rules, all)));
    if (contactCentre != null) {
      estimates.add(Notifiability.of(rules, contactCentre));
    }
    return List.copyOf(estimates);
  }

  /** The contact centre's share of all individuals; empty when a number is not known. */
  public Optional<Share> contactCentreShare() {
    People whole = all.people();
    People part = contactCentre == null ? null : contactCentre.people();
    if (whole == null || part == null || whole.least() == 0) {
      return Optional.empty();
    }
    double least = (double) part.least() / whole.most();
    double most = (double) part.most() / whole.least();
    return Optional.of(new Share(StrictMath.min(1, least), StrictMath.min(1, most)));
  }

  private static @Nullable Set<String> told(Replies answers, String question) {
    return switch (answers.standing(question)) {
      case GIVEN -> real(answers.options(question));
      case INAPPLICABLE, NOT_APPLICABLE -> Set.of();
      case WAITING, OPEN, NOT_KNOWN -> null;
    };
  }

  private static Set<String> real(Set<String> chosen) {
    Set<String> options = new TreeSet<>(chosen);
    options.remove(Options.NONE);
    return options;
  }

  private static @Nullable People people(Replies answers, String question) {
    if (answers.standing(question) == Standing.INAPPLICABLE) {
      return People.NOBODY;
    }
    return answers.options(question).stream()
        .flatMap(option -> RecordBand.ofId(option).stream())
        .findFirst()
        .map(People::of)
        .orElse(null);
  }
}
