/** Scores, explained and replayed, over HTTP. */
@NullMarked
package io.plimsoll.api.rest.score;

import org.jspecify.annotations.NullMarked;
