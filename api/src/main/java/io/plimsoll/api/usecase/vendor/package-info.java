/** Third parties as they are declared and as exposure checks see them, joined. */
@NullMarked
package io.plimsoll.api.usecase.vendor;

import org.jspecify.annotations.NullMarked;
