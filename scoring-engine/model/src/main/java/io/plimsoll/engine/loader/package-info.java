/**
 * Reads model versions and snapshots, and writes the canonical bytes that hashes are computed over.
 */
@NullMarked
package io.plimsoll.engine.loader;

import org.jspecify.annotations.NullMarked;
