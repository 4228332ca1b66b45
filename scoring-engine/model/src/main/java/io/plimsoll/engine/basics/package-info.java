/** Values every stage shares: money, currency, exchange rate, domain name, digest. */
@NullMarked
package io.plimsoll.engine.basics;

import org.jspecify.annotations.NullMarked;
