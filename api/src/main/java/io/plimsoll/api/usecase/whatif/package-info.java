/** What a score would be under other evidence, and the cheapest way to a better one. */
@NullMarked
package io.plimsoll.api.usecase.whatif;

import org.jspecify.annotations.NullMarked;
