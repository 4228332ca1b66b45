package io.plimsoll.engine.decision;

import io.plimsoll.engine.breach.HistoryStatement;
import io.plimsoll.engine.score.Snapshot;

/** What an underwriter may insist on knowing. */
public enum Fact {
  INDUSTRY {
    @Override
    boolean isKnown(Snapshot snapshot) {
      return snapshot.applicant().industry() != null;
    }
  },
  REVENUE {
    @Override
    boolean isKnown(Snapshot snapshot) {
      return snapshot.applicant().revenue() != null;
    }
  },
  RECORDS_HELD {
    @Override
    boolean isKnown(Snapshot snapshot) {
      return snapshot.applicant().recordsHeld() != null;
    }
  },
  VENDORS {
    @Override
    boolean isKnown(Snapshot snapshot) {
      return snapshot.vendors() != null;
    }
  },
  /** Someone says that there were no other incidents. */
  HISTORY {
    @Override
    boolean isKnown(Snapshot snapshot) {
      return snapshot.history().noOthers() != HistoryStatement.NOBODY;
    }
  };

  abstract boolean isKnown(Snapshot snapshot);
}
