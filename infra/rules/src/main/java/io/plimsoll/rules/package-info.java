/** How each module holds its shape by rules that are known to catch what they forbid. */
@NullMarked
package io.plimsoll.rules;

import org.jspecify.annotations.NullMarked;
