package io.plimsoll.api.usecase.client;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.ClientService;
import io.plimsoll.tenant.client.IssuedClient;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues another secret beside the earlier ones. */
@Service
public class RotateClientSecret {
  private final ClientService clients;

  RotateClientSecret(ClientService clients) {
    this.clients = clients;
  }

  @Transactional
  public IssuedClient rotate(ClientId id, Duration overlap, Actor actor) {
    return clients.rotateSecret(id, overlap, actor);
  }
}
