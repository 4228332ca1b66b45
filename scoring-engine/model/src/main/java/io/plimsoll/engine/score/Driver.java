package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import java.util.List;
import java.util.Map;

/** The evidence that tells a factor's state z, from 0 (good) to 1 (bad). */
public sealed interface Driver {

  /**
   * Answers to questions.
   *
   * @param combine how several questions make one state
   * @param questions for each question its options and their state, 0 to 1; an option that is not
   *     listed tells nothing
   */
  record Answers(Combine combine, Map<String, Map<String, Double>> questions) implements Driver {
    public Answers {
      Require.that(!questions.isEmpty(), "questions", "must not be empty");
      questions.values().forEach(Answers::checkOptions);
      questions = Copies.ordered(questions);
    }

    private static void checkOptions(Map<String, Double> options) {
      Require.that(!options.isEmpty(), "questions", "must list at least one option each");
      options.values().forEach(state -> Require.between("questions", state, 0, 1));
    }
  }

  /**
   * Findings of checks, over all assets.
   *
   * @param combine how several findings make one state
   * @param ids check ids
   * @param partial state of a partial outcome, 0 to 1; a failure is 1, a pass 0
   */
  record Checks(Combine combine, List<String> ids, double partial) implements Driver {
    public Checks {
      ids = List.copyOf(Require.notEmpty("ids", ids));
      Require.between("partial", partial, 0, 1);
    }
  }

  /**
   * The declared vendors that hold the applicant's data; the worst counts.
   *
   * @param condition what is looked at
   */
  record Vendors(VendorCondition condition) implements Driver {}

  /**
   * The number of people on record, on a logarithmic scale.
   *
   * @param none at and below this number the state is 0; &gt; 0
   * @param full at and above this number the state is 1; &gt; none
   */
  record Records(double none, double full) implements Driver {
    public Records {
      Require.positive("none", none);
      Require.that(full > none, "full", "must be greater than none");
    }
  }
}
