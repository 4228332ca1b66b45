/** Who may call: tokens, tenant binding, quotas. */
@NullMarked
package io.plimsoll.api.security;

import org.jspecify.annotations.NullMarked;
