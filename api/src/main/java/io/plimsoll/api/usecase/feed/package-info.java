/** What the operator may know of the published lists that the service reads. */
@NullMarked
package io.plimsoll.api.usecase.feed;

import org.jspecify.annotations.NullMarked;
