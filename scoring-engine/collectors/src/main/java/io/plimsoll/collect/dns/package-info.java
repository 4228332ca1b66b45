/** What the DNS tells about a domain. */
@NullMarked
package io.plimsoll.collect.dns;

import org.jspecify.annotations.NullMarked;
