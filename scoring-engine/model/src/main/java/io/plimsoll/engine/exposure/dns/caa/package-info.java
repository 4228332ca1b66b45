/** Certification authority authorization (RFC 8659): found by climbing the tree, and read. */
@NullMarked
package io.plimsoll.engine.exposure.dns.caa;

import org.jspecify.annotations.NullMarked;
