/** Who is calling and what they may use. */
@NullMarked
package io.plimsoll.tenant;

import org.jspecify.annotations.NullMarked;
