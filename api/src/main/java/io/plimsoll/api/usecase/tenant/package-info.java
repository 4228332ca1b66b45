/** What the platform operator does with tenants. */
@NullMarked
package io.plimsoll.api.usecase.tenant;

import org.jspecify.annotations.NullMarked;
