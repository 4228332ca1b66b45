/**
 * The facts a collector records, as plain data: what was asked and what came back, nothing judged.
 */
@NullMarked
package io.plimsoll.engine.exposure.fact;

import org.jspecify.annotations.NullMarked;
