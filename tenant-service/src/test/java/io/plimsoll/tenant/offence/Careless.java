package io.plimsoll.tenant.offence;

import io.plimsoll.tenant.persistence.TenantPersistence;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;

/** A tenant service as it must not be written. Nothing here is ever made. */
public final class Careless {
  private Careless() {}

  /** Asks the database by itself. */
  public interface SpeaksSql {
    DSLContext sql();
  }

  /** Picks its own store. */
  public interface PicksItsTables {
    TenantPersistence tables();
  }

  /** Fetches keys from wherever a client says. */
  public interface FetchesKeys {
    java.net.http.HttpClient client();
  }

  /** Cannot be told what time it is. */
  public static class ReadsTheClock {
    Instant now() {
      return Instant.now();
    }
  }

  /** Half made until somebody fills it. */
  public abstract static class IsFilledLater {
    @Autowired Object later = new Object();
  }
}
