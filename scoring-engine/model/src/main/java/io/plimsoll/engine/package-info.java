/** The underwriting model: evidence in, explained score and loss out. Pure functions of data. */
@NullMarked
package io.plimsoll.engine;

import org.jspecify.annotations.NullMarked;
