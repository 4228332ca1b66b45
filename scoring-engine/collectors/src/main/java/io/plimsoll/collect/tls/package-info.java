/** TLS enumeration by raw hellos, and the certificate chain. */
@NullMarked
package io.plimsoll.collect.tls;

import org.jspecify.annotations.NullMarked;
