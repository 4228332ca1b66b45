/** Benchmarks: side by side with a peer, in one run, as a ratio. Never shipped with the product. */
@NullMarked
package io.plimsoll.bench;

import org.jspecify.annotations.NullMarked;
