/** Breach history, with who said so. */
@NullMarked
package io.plimsoll.api.usecase.incident;

import org.jspecify.annotations.NullMarked;
