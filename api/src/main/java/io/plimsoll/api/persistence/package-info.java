/** The only part of the service that speaks SQL. */
@NullMarked
package io.plimsoll.api.persistence;

import org.jspecify.annotations.NullMarked;
