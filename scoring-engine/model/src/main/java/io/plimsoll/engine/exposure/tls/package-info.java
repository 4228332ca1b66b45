/** What a company's TLS servers accept, and whether their certificates hold. */
@NullMarked
package io.plimsoll.engine.exposure.tls;

import org.jspecify.annotations.NullMarked;
