package io.plimsoll.bench;

import io.plimsoll.engine.score.Explanation;
import io.plimsoll.engine.score.Interval;
import io.plimsoll.engine.score.PerilLines;
import io.plimsoll.engine.score.PerilScore;
import io.plimsoll.engine.score.SubScore;

/**
 * Reads every number of an explanation, so that none of them may be left out. Bits are folded
 * together, which costs less than adding.
 */
final class Consumption {
  private long bits;

  private Consumption() {}

  /** A number that depends on all of them. */
  static double of(Explanation explanation) {
    Consumption consumption = new Consumption();
    consumption.lines(explanation);
    consumption.perils(explanation);
    consumption.reasons(explanation);
    consumption.parts(explanation);
    return explanation.score() + (consumption.bits & 1);
  }

  /** A number that depends on the score, on every line's points and on the order of the reasons. */
  static double ofReasons(Explanation explanation) {
    Consumption consumption = new Consumption();
    consumption.lines(explanation);
    consumption.reasons(explanation);
    return explanation.score() + (consumption.bits & 1);
  }

  private void lines(Explanation explanation) {
    long folded = explanation.grade().ordinal();
    for (int line = 0; line < explanation.lines(); line++) {
      folded ^= bits(explanation.points(line));
    }
    for (int line = 0; line < explanation.lines(); line++) {
      folded ^= explanation.displayedPoints(line);
    }
    bits ^= folded;
  }

  private void perils(Explanation explanation) {
    int place = 0;
    for (PerilScore peril : explanation.perils()) {
      bits ^= bits(peril.score()) ^ bits(peril.annualFrequency()) ^ bits(peril.relativeRate());
      bits ^= points(explanation, place++);
    }
  }

  private static long points(Explanation explanation, int peril) {
    long folded = 0;
    PerilLines lines = explanation.linesOf(peril);
    for (int n = 0; n < lines.size(); n++) {
      folded ^= bits(lines.points(n));
    }
    return folded;
  }

  private void reasons(Explanation explanation) {
    int place = 0;
    for (int line : explanation.reasons()) {
      bits ^= (long) line << place++ % Integer.SIZE;
    }
  }

  private void parts(Explanation explanation) {
    for (SubScore part : explanation.subScores()) {
      bits ^= bits(part.score()) ^ part.displayed() ^ bits(part.coverage());
    }
    Interval interval = explanation.interval();
    bits ^= bits(interval.estimate().ratio()) ^ bits(interval.firm().ratio());
    bits ^= bits(interval.firm().scoreLow()) ^ bits(interval.firm().scoreHigh());
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }
}
