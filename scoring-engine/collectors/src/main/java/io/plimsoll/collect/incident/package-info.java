/** Lists of incidents that others publish, and what breaches know of a domain's accounts. */
@NullMarked
package io.plimsoll.collect.incident;

import org.jspecify.annotations.NullMarked;
