package io.plimsoll.api.usecase.client;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.ClientService;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one secret away. */
@Service
public class RevokeClientSecret {
  private final ClientService clients;

  RevokeClientSecret(ClientService clients) {
    this.clients = clients;
  }

  @Transactional
  public void revoke(ClientId id, UUID secretId, Actor actor) {
    clients.revokeSecret(id, secretId, actor);
  }
}
