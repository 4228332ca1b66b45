package io.plimsoll.cli;

/** What the caller's shell learns. */
enum ExitCode {
  /** The answer is on standard output. */
  DONE(0),
  /** The input was right and the work could not be done. */
  FAILED(1),
  /** An option or a document is wrong; nothing was done. */
  BAD_INPUT(2);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
