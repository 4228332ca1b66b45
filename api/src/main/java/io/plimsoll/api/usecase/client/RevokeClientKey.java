package io.plimsoll.api.usecase.client;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.ClientService;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one public key away. */
@Service
public class RevokeClientKey {
  private final ClientService clients;

  RevokeClientKey(ClientService clients) {
    this.clients = clients;
  }

  @Transactional
  public void revoke(ClientId id, UUID keyId, Actor actor) {
    clients.removeKey(id, keyId, actor);
  }
}
