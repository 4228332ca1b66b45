package io.plimsoll.api.usecase.client;

import io.plimsoll.tenant.client.Client;
import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.ClientService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one OAuth client. */
@Service
public class ReadClient {
  private final ClientService clients;

  ReadClient(ClientService clients) {
    this.clients = clients;
  }

  @Transactional(readOnly = true)
  public Client read(ClientId id) {
    return clients.get(id);
  }
}
