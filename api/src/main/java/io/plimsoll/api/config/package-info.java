/** Wiring and settings. */
@NullMarked
package io.plimsoll.api.config;

import org.jspecify.annotations.NullMarked;
