/**
 * Sender Policy Framework, complete to RFC 7208: parse, evaluate with a trace, audit a whole tree.
 */
@NullMarked
package io.plimsoll.engine.exposure.email.spf;

import org.jspecify.annotations.NullMarked;
