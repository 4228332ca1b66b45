/** Tenants stay apart: every operation of the contract, tried with another tenant's values. */
@NullMarked
package io.plimsoll.api.isolation;

import org.jspecify.annotations.NullMarked;
