package io.plimsoll.api.usecase.client;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.StaleVersionException;
import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.ClientService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Refuses a client and its tokens from now on. */
@Service
public class RevokeClient {
  private final ClientService clients;

  RevokeClient(ClientService clients) {
    this.clients = clients;
  }

  @Transactional
  public void revoke(ClientId id, int expectedVersion, Actor actor) {
    int current = clients.get(id).version();
    if (current != expectedVersion) {
      throw new StaleVersionException(current);
    }
    clients.revoke(id, actor);
  }
}
