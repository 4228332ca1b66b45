package io.plimsoll.tenant;

/** No such thing in this tenant: the answer is the same whether another tenant has it or nobody. */
public final class NotFoundException extends TenantServiceException {
  private final String resource;

  /**
   * @param resource the kind of thing, for example {@code applicant}
   */
  public NotFoundException(String resource) {
    super("there is no such " + resource);
    this.resource = resource;
  }

  public String resource() {
    return resource;
  }
}
