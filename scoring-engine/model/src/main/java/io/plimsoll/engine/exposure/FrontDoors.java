package io.plimsoll.engine.exposure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which hosts stand for a domain: the domain itself and its {@code www}, as far as they answer, and
 * every other host that was probed. Where neither answers, the domain stands for itself, once.
 */
public final class FrontDoors {

  private final ObservationSet observations;
  private final String probe;
  private final Function<String, String> assetOf;

  private FrontDoors(ObservationSet observations, String probe, Function<String, String> assetOf) {
    this.observations = observations;
    this.probe = probe;
    this.assetOf = assetOf;
  }

  /**
   * The subjects of one probe.
   *
   * @param assetOf the probe's asset for a host, for example {@code host -> host + ":443"}
   * @param others the probed assets that are front doors of hosts besides those of the domains
   */
  public static List<Subject> of(
      ObservationSet observations,
      String probe,
      Function<String, String> assetOf,
      Stream<String> others) {
    FrontDoors doors = new FrontDoors(observations, probe, assetOf);
    List<String> usual =
        observations.domains().stream()
            .flatMap(domain -> doors.answering(domain).stream())
            .toList();
    List<String> known =
        observations.domains().stream().flatMap(domain -> doors.both(domain).stream()).toList();
    return Stream.concat(usual.stream(), others.filter(asset -> !known.contains(asset)))
        .distinct()
        .map(asset -> new Subject(asset, probe, asset))
        .toList();
  }

  private List<String> answering(String domain) {
    List<String> answering = both(domain).stream().filter(this::answers).toList();
    return answering.isEmpty() ? List.of(firstTried(domain)) : answering;
  }

  private List<String> both(String domain) {
    return List.of(assetOf.apply(domain), assetOf.apply("www." + domain));
  }

  private String firstTried(String domain) {
    return both(domain).stream()
        .filter(asset -> observations.find(probe, asset).isPresent())
        .findFirst()
        .orElse(assetOf.apply(domain));
  }

  private boolean answers(String asset) {
    return observations
        .find(probe, asset)
        .filter(seen -> seen.reading() instanceof Reading.Answered)
        .isPresent();
  }
}
