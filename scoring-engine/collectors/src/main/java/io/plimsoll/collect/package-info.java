/** The eyes: guarded probes that record what the internet can see. */
@NullMarked
package io.plimsoll.collect;

import org.jspecify.annotations.NullMarked;
