package io.plimsoll.api.rest.problem;

import java.util.List;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final String code;
  private final transient List<Fault> faults;

  public ProblemException(ProblemKind kind, String code, String detail, List<Fault> faults) {
    super(detail);
    this.kind = kind;
    this.code = code;
    this.faults = List.copyOf(faults);
  }

  public ProblemException(ProblemKind kind, String detail, Fault... faults) {
    this(kind, kind.name(), detail, List.of(faults));
  }

  ProblemKind kind() {
    return kind;
  }

  String code() {
    return code;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  List<Fault> faults() {
    return faults;
  }
}
