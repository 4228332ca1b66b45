/** What a plan allows. */
@NullMarked
package io.plimsoll.tenant.quota;

import org.jspecify.annotations.NullMarked;
