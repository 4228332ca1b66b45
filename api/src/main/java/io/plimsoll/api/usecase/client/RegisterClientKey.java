package io.plimsoll.api.usecase.client;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.ClientKey;
import io.plimsoll.tenant.client.ClientService;
import io.plimsoll.tenant.client.PublicKeyJwk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a public key. */
@Service
public class RegisterClientKey {
  private final ClientService clients;

  RegisterClientKey(ClientService clients) {
    this.clients = clients;
  }

  @Transactional
  public ClientKey register(ClientId id, PublicKeyJwk key, Actor actor) {
    return clients.registerKey(id, key, actor);
  }
}
