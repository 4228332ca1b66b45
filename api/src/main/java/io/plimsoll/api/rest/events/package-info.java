/** Long work followed over HTTP as it goes. */
@NullMarked
package io.plimsoll.api.rest.events;

import org.jspecify.annotations.NullMarked;
