package io.plimsoll.api.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** A tenant with a client that may do everything a tenant can. */
public final class TestTenant {
  private static final AtomicInteger APPLICANTS = new AtomicInteger();

  private final TestService service;
  private final String id;
  private final String clientId;
  private final String secret;
  private final String token;

  TestTenant(TestService service, String id, String clientId, String secret, String... scopes) {
    this.service = service;
    this.id = id;
    this.clientId = clientId;
    this.secret = secret;
    token = service.token(clientId, secret, scopes);
  }

  public String id() {
    return id;
  }

  public String clientId() {
    return clientId;
  }

  public String secret() {
    return secret;
  }

  public String token() {
    return token;
  }

  /** With these scopes alone. */
  public String tokenFor(String... scopes) {
    return service.token(clientId, secret, scopes);
  }

  public Call get(String path) {
    return service.get(path).token(token);
  }

  public Call post(String path) {
    return service.post(path).token(token).once();
  }

  public Call put(String path) {
    return service.put(path).token(token);
  }

  public Call patch(String path) {
    return service.patch(path).token(token);
  }

  public Call delete(String path) {
    return service.delete(path).token(token);
  }

  /** A UEN of the business form that nobody else uses; its check letter may be wrong. */
  public static String uen() {
    return String.format("%08dX", APPLICANTS.incrementAndGet() + 50_000_000);
  }

  public static String applicantJson(String name) {
    return """
    {"name":"%s","uen":"%s","ssic":{"scheme":"ssic_2020","code":"62011"},
     "revenue":{"amount":800000000,"currency":"SGD","fiscalYear":2025},"employees":48,
     "recordsHeld":{"contact_details":12000,"payment_cards":0}}
    """
        .formatted(name, uen());
  }

  public Answer newApplicant(String name) {
    return post("/v1/applicants").json(applicantJson(name)).send();
  }
}
