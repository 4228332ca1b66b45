/** What the DNS tells about the third parties behind a domain. */
@NullMarked
package io.plimsoll.collect.vendor;

import org.jspecify.annotations.NullMarked;
