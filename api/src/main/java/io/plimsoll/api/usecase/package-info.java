/** What a caller can do: one class per verb, and the ports it needs. */
@NullMarked
package io.plimsoll.api.usecase;

import org.jspecify.annotations.NullMarked;
