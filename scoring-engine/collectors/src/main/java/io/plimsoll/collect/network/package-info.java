/** The fixed ports: open is only what speaks its protocol. */
@NullMarked
package io.plimsoll.collect.network;

import org.jspecify.annotations.NullMarked;
