package io.plimsoll.collect.guard;

import java.io.IOException;

/** The guard forbade the connection; nothing was sent. */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Permission.Rule rule;

  public RefusedException(Permission.Refused refused) {
    super(refused.reason());
    this.rule = refused.rule();
  }

  public Permission.Rule rule() {
    return rule;
  }
}
