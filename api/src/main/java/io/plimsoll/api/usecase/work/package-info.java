/** Long work: where it stands, and how it gets to a worker. */
@NullMarked
package io.plimsoll.api.usecase.work;

import org.jspecify.annotations.NullMarked;
