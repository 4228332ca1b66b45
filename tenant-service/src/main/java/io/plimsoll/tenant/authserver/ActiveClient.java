package io.plimsoll.tenant.authserver;

import io.plimsoll.tenant.client.Client;

/** A client that may obtain tokens, of a tenant that is active. */
record ActiveClient(Client client, int tenantEpoch) {}
