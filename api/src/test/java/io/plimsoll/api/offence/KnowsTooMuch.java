package io.plimsoll.api.offence;

/** Leans on what is another room's business. */
public final class KnowsTooMuch {
  private KnowsTooMuch() {}

  /** Changes whenever the contract does. */
  public interface OfTheContract {
    io.plimsoll.api.rest.wire.Applicant applicant();
  }

  /** Goes past the tenant service. */
  public interface OfTheTenantsTables {
    io.plimsoll.tenant.persistence.TenantPersistence tables();
  }

  /** Asks the database by itself. */
  public interface OfSql {
    org.jooq.DSLContext sql();
  }

  /** Makes up Redis keys. */
  public interface OfRedis {
    io.lettuce.core.RedisClient redis();
  }

  /** Fetches pages. */
  public interface OfHttp {
    java.net.http.HttpClient client();
  }

  /** Opens connections. */
  public interface OfSockets {
    java.net.Socket socket();
  }

  /** Scans by itself. */
  public interface OfCollectors {
    io.plimsoll.collect.Scanner scanner();
  }
}
