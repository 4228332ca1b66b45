/** The embedded OAuth 2 authorization server and what verifies its tokens. */
@NullMarked
package io.plimsoll.tenant.authserver;

import org.jspecify.annotations.NullMarked;
