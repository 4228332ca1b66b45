package io.plimsoll.cli;

import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedKind;
import io.plimsoll.collect.feed.LocalDocument;
import io.plimsoll.collect.incident.HibpBreaches;
import io.plimsoll.collect.probe.Deduction;
import io.plimsoll.collect.software.PublishedAdvisories;
import io.plimsoll.collect.software.Recog;
import io.plimsoll.collect.software.SoftwareFeeds;
import io.plimsoll.collect.software.SoftwareReader;
import io.plimsoll.collect.web.HstsPreloadReader;
import io.plimsoll.collect.web.HstsPreloads;
import io.plimsoll.collect.web.PreloadDeduction;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published lists on this machine by which a scan recognises and judges what it sees. */
final class ScanFeeds {
  private final Map<String, String> locations;

  /**
   * @param locations a file or directory for each list that is at hand, by its name
   * @throws BadInputException naming a list that there is not
   */
  ScanFeeds(Map<String, String> locations) {
    TreeSet<String> unknown = new TreeSet<>(locations.keySet());
    kinds().forEach(kind -> unknown.remove(kind.name()));
    if (!unknown.isEmpty()) {
      throw new BadInputException(
          "--feeds: there is no feed '" + unknown.first() + "'; known are " + known());
    }
    this.locations = Map.copyOf(locations);
  }

  private static String known() {
    return kinds().map(FeedKind::name).sorted().collect(Collectors.joining(", "));
  }

  private static Stream<FeedKind<?>> kinds() {
    return Stream.concat(
        SoftwareFeeds.all().stream(), Stream.of(HibpBreaches.KIND, HstsPreloadReader.KIND));
  }

  /**
   * Reads the lists.
   *
   * @throws BadInputException naming the list that cannot be read
   */
  Deduction reader(LocalDate today) {
    Recog recog = read(SoftwareFeeds.RECOG).map(Edition::content).orElse(Recog.none());
    PublishedAdvisories advisories =
        PublishedAdvisories.of(
            today,
            read(SoftwareFeeds.KEV),
            read(SoftwareFeeds.EPSS),
            read(SoftwareFeeds.NVD),
            read(SoftwareFeeds.END_OF_LIFE));
    HstsPreloads preloads =
        read(HstsPreloadReader.KIND).map(Edition::content).orElse(HstsPreloads.none());
    return new SoftwareReader(() -> recog, () -> advisories)
        .and(new PreloadDeduction(() -> preloads));
  }

  /** The breaches of Have I Been Pwned; empty when no such list is named. */
  Optional<HibpBreaches> breaches() {
    return read(HibpBreaches.KIND).map(Edition::content);
  }

  private <T> Optional<Edition<T>> read(FeedKind<T> kind) {
    return Optional.ofNullable(locations.get(kind.name())).map(location -> read(kind, location));
  }

  private static <T> Edition<T> read(FeedKind<T> kind, String location) {
    try {
      return kind.read(LocalDocument.bytes(Path.of(location), kind.size()));
    } catch (NoSuchFileException | InvalidPathException e) {
      throw bad(kind, location, "there is no such file");
    } catch (IOException | IllegalArgumentException e) {
      throw bad(kind, location, String.valueOf(e.getMessage()));
    }
  }

  private static BadInputException bad(FeedKind<?> kind, String location, String why) {
    return new BadInputException("--feeds: " + kind.name() + ": " + location + ": " + why);
  }
}
