/** Which services a company shows to the whole internet, and how old they are. */
@NullMarked
package io.plimsoll.engine.exposure.network;

import org.jspecify.annotations.NullMarked;
