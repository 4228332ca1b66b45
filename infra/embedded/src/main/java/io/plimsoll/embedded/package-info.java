/** PostgreSQL and Redis as child processes, for the one-command start and for every test. */
@NullMarked
package io.plimsoll.embedded;

import org.jspecify.annotations.NullMarked;
