/** Migrations, roles, row-level security and the tenant transaction manager. */
@NullMarked
package io.plimsoll.database;

import org.jspecify.annotations.NullMarked;
