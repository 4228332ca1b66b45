/** The tamper-evident record of who did what. */
@NullMarked
package io.plimsoll.tenant.audit;

import org.jspecify.annotations.NullMarked;
