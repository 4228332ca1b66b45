/** A tenant's OAuth clients: secrets, public keys, scopes, revocation. */
@NullMarked
package io.plimsoll.tenant.client;

import org.jspecify.annotations.NullMarked;
