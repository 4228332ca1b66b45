/** The scanner as the use cases see it: consent goes in, observations come out. */
@NullMarked
package io.plimsoll.api.collect;

import org.jspecify.annotations.NullMarked;
