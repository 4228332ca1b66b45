/** Work that a caller may ask for twice and gets once. */
@NullMarked
package io.plimsoll.api.usecase.once;

import org.jspecify.annotations.NullMarked;
