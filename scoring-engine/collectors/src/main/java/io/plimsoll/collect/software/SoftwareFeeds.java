package io.plimsoll.collect.software;

import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedDocument;
import io.plimsoll.collect.feed.FeedKind;
import io.plimsoll.collect.feed.FeedSize;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The published lists by which software is recognised and judged. */
public final class SoftwareFeeds {
  public static final FeedKind<Recog> RECOG =
      new FeedKind<>("recog", 32 << 20, Duration.ofDays(7), SoftwareFeeds::fingerprints);

  public static final FeedKind<ExploitedVulnerabilities> KEV =
      new FeedKind<>("kev", 16 << 20, Duration.ofHours(6), KevReader::read);

  public static final FeedKind<ExploitProbabilities> EPSS =
      new FeedKind<>("epss", 64 << 20, Duration.ofDays(1), EpssReader::read);

  /** A year of the NVD is some 20 MB packed and several hundred MB unpacked; all years are ten. */
  private static final FeedSize NVD_SIZE = new FeedSize(256 << 20, 4L << 30);

  public static final FeedKind<AffectedVersions> NVD =
      new FeedKind<>("nvd", NVD_SIZE, Duration.ofDays(1), NvdReader::read);

  public static final FeedKind<EndOfLifeDates> END_OF_LIFE =
      new FeedKind<>("end-of-life", 32 << 20, Duration.ofDays(1), EndOfLifeReader::read);

  private SoftwareFeeds() {}

  /** Every kind, for whoever looks one up by its name. */
  public static List<FeedKind<?>> all() {
    return List.of(END_OF_LIFE, EPSS, KEV, NVD, RECOG);
  }

  private static Edition<Recog> fingerprints(FeedDocument document) throws IOException {
    Recog recog = Recog.read(document.files());
    return new Edition<>(recog, recog.size(), null);
  }
}
