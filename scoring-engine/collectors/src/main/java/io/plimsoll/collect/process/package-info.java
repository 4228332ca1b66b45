/**
 * The collectors as a process of their own, without credentials: what is said between it and the
 * worker, and both ends.
 */
@NullMarked
package io.plimsoll.collect.process;

import org.jspecify.annotations.NullMarked;
