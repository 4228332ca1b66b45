/** What a company's domain names say about the care that is taken of them. */
@NullMarked
package io.plimsoll.engine.exposure.dns;

import org.jspecify.annotations.NullMarked;
