/**
 * What stands between a collector and the network: consent, names, addresses, ports, pace, budgets
 * and the record of every outbound decision. No socket is opened without an {@link
 * io.plimsoll.collect.guard.Endpoint}, and only the guard makes one.
 */
@NullMarked
package io.plimsoll.collect.guard;

import org.jspecify.annotations.NullMarked;
