package io.plimsoll.engine.preparedness;

import io.plimsoll.engine.evidence.Vendor;
import io.plimsoll.engine.questionnaire.Replies;
import io.plimsoll.engine.questionnaire.readiness.Holding;
import io.plimsoll.engine.questionnaire.readiness.Holdings;
import io.plimsoll.engine.questionnaire.readiness.People;
import io.plimsoll.engine.score.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where personal data could be lost at once: at the applicant, at its contact centre, at each third
 * party that holds some of it or has the run of its systems.
 */
final class Places {
  /** Clients' business secrets are not personal data. */
  private static final String CONFIDENTIAL = "commercial_confidential";

  private static final String PRIVILEGED = "privileged_access";

  private Places() {}

  static List<Holding> of(Snapshot snapshot, Replies answers) {
    Holdings told = Holdings.of(answers);
    Holding all = withCounts(told.all(), snapshot.applicant().recordsHeld());
    List<Holding> places = new ArrayList<>(List.of(all));
    if (told.contactCentre() != null) {
      places.add(told.contactCentre());
    }
    if (snapshot.vendors() != null) {
      snapshot.vendors().forEach(vendor -> addReach(places, vendor, all));
    }
    return places;
  }

  /**
   * Answers and the numbers on the applicant's record speak of the same people. Somebody may be in
   * several categories: there are at least as many people as in the largest, at most as many as in
   * all of them.
   */
  private static Holding withCounts(Holding told, @Nullable Map<String, Long> recordsHeld) {
    if (recordsHeld == null || recordsHeld.isEmpty()) {
      return told;
    }
    Map<String, Long> personal = new TreeMap<>(recordsHeld);
    personal.remove(CONFIDENTIAL);
    People counted = new People(largest(personal.values()), sum(personal.values()));
    personal.values().removeIf(count -> count == 0);
    return new Holding(
        told.place(),
        null,
        both(told.categories(), personal.keySet()),
        told.identifiers(),
        told.people() == null ? counted : told.people().or(counted));
  }

  private static long largest(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static long sum(Collection<Long> counts) {
    long sum = 0;
    for (long count : counts) {
      sum = count > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + count;
    }
    return sum;
  }

  private static Set<String> both(@Nullable Set<String> one, Set<String> other) {
    Set<String> union = new TreeSet<>(other);
    union.addAll(one == null ? Set.of() : one);
    return union;
  }

  private static void addReach(List<Holding> places, Vendor vendor, Holding all) {
    if (vendor.accessKinds().contains(PRIVILEGED)) {
      places.add(all.reachedBy(vendor.name()));
    } else if (vendor.holdsData()) {
      places.add(held(vendor, all));
    }
  }

  private static Holding held(Vendor vendor, Holding all) {
    Long shared = vendor.recordsShared();
    Set<String> categories = new TreeSet<>(vendor.dataCategories());
    categories.remove(CONFIDENTIAL);
    return new Holding(
        Holding.Place.VENDOR,
        vendor.name(),
        vendor.dataCategories().isEmpty() ? all.categories() : categories,
        all.identifiers(),
        shared == null ? null : People.exactly(shared));
  }
}
