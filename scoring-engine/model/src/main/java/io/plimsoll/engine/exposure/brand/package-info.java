/** Checks of names that look like the company's. */
@NullMarked
package io.plimsoll.engine.exposure.brand;

import org.jspecify.annotations.NullMarked;
