package io.plimsoll.api.offence;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does the right thing in the wrong place. Abstract, so that no context makes beans of it. */
public final class WrongPlace {
  private WrongPlace() {}

  /** Half made until somebody fills it. */
  public abstract static class IsFilledLater {
    @Autowired Object later = new Object();
  }

  /** A verb outside of the use cases. */
  @Service
  public abstract static class IsAService {}

  /** A transaction outside of the use cases. */
  public abstract static class CommitsByItself {
    @Transactional
    void commit() {}
  }
}
