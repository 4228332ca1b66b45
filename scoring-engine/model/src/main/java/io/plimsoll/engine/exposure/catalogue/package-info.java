/** Which checks there are: the literal registry, and the page that tells people of them. */
@NullMarked
package io.plimsoll.engine.exposure.catalogue;

import org.jspecify.annotations.NullMarked;
