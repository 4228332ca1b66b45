package io.plimsoll.cli;

import io.plimsoll.engine.AssessmentResult;
import io.plimsoll.engine.loss.IndicatedPremium;
import io.plimsoll.engine.loss.Layer;
import io.plimsoll.engine.loss.LossPricing;
import io.plimsoll.engine.loss.WithheldPremium;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contradiction;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.FactorState;
import io.plimsoll.engine.score.Ground;
import io.plimsoll.engine.score.PerilScore;
import io.plimsoll.engine.score.SubScore;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An assessment on one screen.
 *
 * @param result what the model says
 * @param standard the layer that was priced when the cover names none, US dollars
 */
record AssessReport(AssessmentResult result, Layer standard) {
  private static final int TOP = 10;
  private static final int NAME = 62;
  private static final int SCALE = 80;
  private static final double CEILING = 1_000;

  byte[] bytes() {
    Page page = new Page();
    headline(page, result.assessment());
    subScores(page, result.assessment());
    perils(page, result.assessment());
    contributions(page, result.assessment());
    decision(page);
    contradictions(page, result.assessment());
    money(page, result.loss());
    proof(page);
    return page.bytes();
  }

  private static void headline(Page page, Assessment score) {
    page.line("");
    page.line(
        "  UNDERWRITING SCORE  %d   grade %s   90 %% band %.0f to %.0f   (500 = reference firm;"
            + " +100 halves the claim rate)",
        score.displayed(),
        score.grade(),
        score.interval().estimate().scoreLow(),
        score.interval().estimate().scoreHigh());
    int at = (int) Math.round(score.score() / CEILING * SCALE);
    page.line("  0 %s●%s 1000", "─".repeat(at), "─".repeat(SCALE - at));
    if (score.isDisputed()) {
      page.line("  Disputed: somebody says that a finding behind it is wrong.");
    }
  }

  private static void subScores(Page page, Assessment score) {
    page.line("").line("  Sub-scores");
    for (SubScore part : score.subScores()) {
      page.line(
          "    %-12s %4d   coverage %3.0f %%   confidence %s",
          Page.code(part.group()),
          part.displayed(),
          100 * part.coverage(),
          Page.code(part.confidence()));
    }
  }

  private static void perils(Page page, Assessment score) {
    page.line("").line("  Perils");
    for (PerilScore peril : score.perils()) {
      page.line(
          "    %-26s %4d   %.4f claims a year",
          Page.code(peril.peril()), peril.displayed(), peril.annualFrequency());
    }
  }

  private static void contributions(Page page, Assessment score) {
    List<Contribution> largest =
        score.contributions().stream()
            .sorted(Comparator.comparingDouble(line -> -Math.abs(line.points())))
            .limit(TOP)
            .toList();
    page.line("").line("  The ten largest contributions (all lines add up to the score exactly)");
    for (Contribution line : largest) {
      page.line(
          "    %+5d  %-" + NAME + "s %s",
          line.displayedPoints(),
          Page.cut(line.name(), NAME),
          Page.bar(line.points(), Math.abs(largest.getFirst().points())));
      page.line(
          "           %s%s · %s: %s",
          state(line), evidence(line.grounds()), Page.code(line.basis()), line.source());
    }
  }

  private static String state(Contribution line) {
    FactorState state = line.state();
    return state == null ? "" : Page.code(state) + " · ";
  }

  private static String evidence(List<Ground> grounds) {
    if (grounds.isEmpty()) {
      return "no evidence";
    }
    String more = grounds.size() > 1 ? " (and " + (grounds.size() - 1) + " more)" : "";
    return told(grounds.getFirst()) + more;
  }

  private static String told(Ground ground) {
    return switch (ground) {
      case Ground.AnswerGiven answer -> answer.question() + " = " + chosen(answer.options());
      case Ground.FindingSeen seen ->
          seen.check()
              + " "
              + Page.code(seen.outcome())
              + " at "
              + seen.asset()
              + (seen.disputedAt() == null ? "" : ", disputed");
      case Ground.CheckNotRun check -> check.check() + " not run";
      case Ground.VendorDeclared vendor -> "vendor " + vendor.vendor();
      case Ground.FactDeclared fact ->
          fact.fact() + " = " + (fact.value() == null ? "not known" : fact.value());
      case Ground.IncidentKnown known -> Page.code(known.incident()) + " on " + known.occurredOn();
    };
  }

  private static String chosen(List<String> options) {
    return options.isEmpty() ? "not known" : String.join(", ", options);
  }

  private void decision(Page page) {
    page.line("").line("  Decision: %s", result.decision().verdict());
    result.decision().reasons().forEach(reason -> page.line("    - %s", reason));
  }

  private static void contradictions(Page page, Assessment score) {
    if (!score.contradictions().isEmpty()) {
      page.line("").line("  Answers that observations contradict");
    }
    for (Contradiction each : score.contradictions()) {
      page.line(
          "    - %s = %s, yet %s failed at %s",
          each.question(), chosen(each.claimed()), each.check(), each.asset());
    }
  }

  private void money(Page page, LossPricing loss) {
    Layer layer = result.cover().perClaim() == null ? standard : result.cover().perClaim();
    page.line("");
    page.line("  Layer                 %s", LossReport.layer(layer));
    page.line(
        "  Expected annual loss  %s  (90 %% band %s to %s)",
        Page.money(loss.expectedLoss()),
        Page.money(loss.expectedLossLow()),
        Page.money(loss.expectedLossHigh()));
    page.line("  Indicated premium     %s", premium(loss));
    page.line("  %s", Page.rate(loss.fx()));
  }

  static String premium(LossPricing loss) {
    return switch (loss.premium()) {
      case IndicatedPremium premium -> Page.money(premium.amount());
      case WithheldPremium withheld ->
          String.format(
              Locale.ROOT,
              "none: the ends of the band are %.1f times apart, more than %.0f",
              withheld.bandRatio(),
              withheld.maxBandRatio());
    };
  }

  private void proof(Page page) {
    page.line("");
    page.line("    model     %s  %s", result.assessment().model(), result.modelHash().value());
    page.line("    snapshot  %s", result.snapshotHash().value());
    page.line("    result    %s", result.assessmentHash().value());
  }
}
