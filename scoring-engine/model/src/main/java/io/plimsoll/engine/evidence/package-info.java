/** What is known about an applicant before anything is weighed. */
@NullMarked
package io.plimsoll.engine.evidence;

import org.jspecify.annotations.NullMarked;
