@NullMarked
package io.plimsoll.database;

import org.jspecify.annotations.NullMarked;
