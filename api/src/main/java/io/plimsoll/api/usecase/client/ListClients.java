package io.plimsoll.api.usecase.client;

import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.client.Client;
import io.plimsoll.tenant.client.ClientService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the tenant's OAuth clients. */
@Service
public class ListClients {
  private final ClientService clients;

  ListClients(ClientService clients) {
    this.clients = clients;
  }

  @Transactional(readOnly = true)
  public Page<Client> list(@Nullable UUID after, int limit) {
    return clients.list(after, limit);
  }
}
