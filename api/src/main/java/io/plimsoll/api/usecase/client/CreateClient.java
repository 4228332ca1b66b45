package io.plimsoll.api.usecase.client;

import io.plimsoll.database.TenantScope;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.client.ClientService;
import io.plimsoll.tenant.client.IssuedClient;
import io.plimsoll.tenant.client.NewClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the tenant another OAuth client. */
@Service
public class CreateClient {
  private final ClientService clients;

  CreateClient(ClientService clients) {
    this.clients = clients;
  }

  @Transactional
  public IssuedClient create(NewClient wanted, Actor actor) {
    return clients.create(TenantScope.current(), wanted, actor);
  }
}
