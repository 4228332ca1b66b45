/**
 * Bytes from outside, and worse than any outside sends: each parser is handed mutated real cases in
 * every build, and as many as fit into a given time by {@code ./plimsoll fuzz}.
 */
@NullMarked
package io.plimsoll.collect.fuzz;

import org.jspecify.annotations.NullMarked;
