/** jOOQ code from a migrated, real PostgreSQL. */
@NullMarked
package io.plimsoll.codegen;

import org.jspecify.annotations.NullMarked;
