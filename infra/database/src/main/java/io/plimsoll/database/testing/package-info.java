/** Databases for tests, here and in every module above. */
@NullMarked
package io.plimsoll.database.testing;

import org.jspecify.annotations.NullMarked;
