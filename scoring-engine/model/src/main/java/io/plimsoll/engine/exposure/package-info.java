/**
 * What the internet can see of a company: recorded observations, and the pure checks that judge
 * them.
 */
@NullMarked
package io.plimsoll.engine.exposure;

import org.jspecify.annotations.NullMarked;
