package io.plimsoll.engine.whatif;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.breach.Incident;
import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.Vendor;
import org.jspecify.annotations.Nullable;

/** One thing that could be otherwise than a snapshot has it. */
public sealed interface Change {

  /**
   * A question is answered so, at the moment of the snapshot.
   *
   * @param question {@code <section>.<snake_name>}
   * @param value in wire form: a text, a list of texts or a whole number, as the question takes it
   */
  record SetAnswer(String question, Object value) implements Change {
    public SetAnswer {
      Require.text("question", question);
    }
  }

  /** A question has no answer. */
  record ClearAnswer(String question) implements Change {
    public ClearAnswer {
      Require.text("question", question);
    }
  }

  /**
   * A check finds this at the moment of the snapshot, for certain.
   *
   * @param check its id
   * @param asset what it looks at; everything it has looked at when null
   * @param outcome {@link Outcome#PASS} closes what was open
   */
  record SetFinding(String check, @Nullable String asset, Outcome outcome) implements Change {
    public SetFinding {
      Require.text("check", check);
    }
  }

  /** There is one more vendor. */
  record AddVendor(Vendor vendor) implements Change {}

  /** The vendor of this name is like this. */
  record ReplaceVendor(Vendor vendor) implements Change {}

  /** There is no vendor of this name. */
  record RemoveVendor(String name) implements Change {}

  /** There was one more incident. */
  record AddIncident(Incident incident) implements Change {}

  /** The firm itself is like this. */
  record DescribeApplicant(Applicant applicant) implements Change {}
}
