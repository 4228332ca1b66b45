/** Exposure checks: started, followed, cancelled, read. */
@NullMarked
package io.plimsoll.api.usecase.scan;

import org.jspecify.annotations.NullMarked;
