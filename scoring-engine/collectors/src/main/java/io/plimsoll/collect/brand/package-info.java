/** Names that look like the company's. */
@NullMarked
package io.plimsoll.collect.brand;

import org.jspecify.annotations.NullMarked;
