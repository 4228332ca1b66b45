package io.plimsoll.api.rest.score;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.FactorGroup;
import io.plimsoll.api.rest.wire.FactorState;
import io.plimsoll.api.rest.wire.LineDifference;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.Ground;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lines of a score, of its explanation and of a comparison have in common. */
public final class Lines {
  private Lines() {}

  static FactorState state(Contribution line) {
    return line.state() == null
        ? FactorState.ADJUSTMENT
        : Wire.same(FactorState.class, line.state());
  }

  /** How one line differs between two scores. */
  public static LineDifference difference(io.plimsoll.engine.whatif.LineDifference line) {
    LineDifference wire =
        new LineDifference()
            .line(line.id())
            .name(line.name())
            .before(line.before())
            .after(line.after())
            .points(line.points())
            .displayedPoints(line.displayedPoints());
    wire.setGroup(line.group() == null ? null : Wire.same(FactorGroup.class, line.group()));
    return wire;
  }

  static List<String> evidence(Contribution line) {
    return line.grounds().stream().map(Lines::words).toList();
  }

  private static String words(Ground ground) {
    return switch (ground) {
      case Ground.AnswerGiven answer -> answer.question() + " = " + answered(answer);
      case Ground.FindingSeen seen ->
          seen.check() + " " + Wire.code(seen.outcome()) + " at " + seen.asset() + dispute(seen);
      case Ground.CheckNotRun check -> check.check() + " not run";
      case Ground.VendorDeclared vendor -> "vendor " + vendor.vendor() + ": " + held(vendor.bad());
      case Ground.FactDeclared fact -> fact.fact() + " = " + told(fact.value());
      case Ground.IncidentKnown incident ->
          Wire.code(incident.incident())
              + " on "
              + incident.occurredOn()
              + ", told by "
              + Wire.code(incident.reportedBy());
    };
  }

  private static String dispute(Ground.FindingSeen seen) {
    return seen.disputedAt() == null ? "" : ", disputed since " + seen.disputedAt();
  }

  private static String answered(Ground.AnswerGiven answer) {
    if (answer.standing() == null) {
      return "open";
    }
    return answer.options().isEmpty()
        ? Wire.code(answer.standing())
        : String.join(", ", answer.options());
  }

  private static String held(@Nullable Boolean bad) {
    return bad == null ? "not known" : bad ? "holds" : "does not hold";
  }

  private static String told(@Nullable String value) {
    return value == null ? "not known" : value;
  }
}
