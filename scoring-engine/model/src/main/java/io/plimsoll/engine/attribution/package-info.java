/** Why one score of an applicant differs from another. */
@NullMarked
package io.plimsoll.engine.attribution;

import org.jspecify.annotations.NullMarked;
