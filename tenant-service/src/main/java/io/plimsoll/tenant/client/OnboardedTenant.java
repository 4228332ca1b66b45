package io.plimsoll.tenant.client;

import io.plimsoll.tenant.tenant.Tenant;

/** A tenant just registered, with its first client and that client's secret. */
public record OnboardedTenant(Tenant tenant, IssuedClient client) {}
