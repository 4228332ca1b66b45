/** Findings that somebody says are wrong: said, looked at again, resolved. */
@NullMarked
package io.plimsoll.api.usecase.dispute;

import org.jspecify.annotations.NullMarked;
