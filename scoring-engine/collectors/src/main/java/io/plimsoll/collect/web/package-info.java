/** HTTP over checked connections, within byte and time budgets. */
@NullMarked
package io.plimsoll.collect.web;

import org.jspecify.annotations.NullMarked;
