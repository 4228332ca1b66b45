package io.plimsoll.api.rest.offence;

import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;

/** Controllers as they must not be written. Abstract, so that no context makes beans of them. */
public final class Controllers {
  private Controllers() {}

  /** Has work done without a use case. */
  public interface SpeaksSql {
    org.jooq.DSLContext sql();
  }

  /** Has work done without a use case, by the tenant service. */
  public interface CallsAnotherRoom {
    io.plimsoll.tenant.tenant.TenantService tenants();
  }

  /** Holds the request while the internet takes its time. */
  public interface CallsTheScanner {
    io.plimsoll.api.collect.CollectConfiguration scanner();
  }

  /** Commits what a use case has not finished. */
  public interface OpensATransaction {
    TransactionTemplate transactions();
  }

  /** Asks for no scope. */
  @RestController
  public abstract static class LetsAnybodyIn {
    /** What anybody may call. */
    public void open() {}
  }
}
