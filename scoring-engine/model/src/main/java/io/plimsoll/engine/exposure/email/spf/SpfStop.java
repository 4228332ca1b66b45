package io.plimsoll.engine.exposure.email.spf;

/** Evaluation ends here, wherever it stands, with {@code temperror} or {@code permerror}. */
final class SpfStop extends RuntimeException {

  private final SpfResult result;
  private final String problem;

  private SpfStop(SpfResult result, String problem) {
    super(problem, null, false, false);
    this.result = result;
    this.problem = problem;
  }

  static SpfStop permanent(String problem) {
    return new SpfStop(SpfResult.PERMERROR, problem);
  }

  static SpfStop temporary(String problem) {
    return new SpfStop(SpfResult.TEMPERROR, problem);
  }

  SpfResult result() {
    return result;
  }

  String problem() {
    return problem;
  }
}
