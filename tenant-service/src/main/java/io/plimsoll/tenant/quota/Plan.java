package io.plimsoll.tenant.quota;

/** What a tenant subscribes to. A plan is where its quotas start; an operator may change them. */
public enum Plan {
  TRIAL(new Quotas(120, 200, 100)),
  STANDARD(new Quotas(1_200, 10_000, 2_000)),
  ENTERPRISE(new Quotas(12_000, 1_000_000, 100_000));

  private final Quotas quotas;

  Plan(Quotas quotas) {
    this.quotas = quotas;
  }

  public Quotas quotas() {
    return quotas;
  }
}
