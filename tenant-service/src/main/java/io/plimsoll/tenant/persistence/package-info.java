/** The only package here that speaks SQL. */
@NullMarked
package io.plimsoll.tenant.persistence;

import org.jspecify.annotations.NullMarked;
