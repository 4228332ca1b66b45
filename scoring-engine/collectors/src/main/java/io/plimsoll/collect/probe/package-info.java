/**
 * What all collectors share in one scan: questions, readings, names that become checked
 * connections.
 */
@NullMarked
package io.plimsoll.collect.probe;

import org.jspecify.annotations.NullMarked;
