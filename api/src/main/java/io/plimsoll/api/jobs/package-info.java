/** The workers: they take work off the schedule, bind its tenant and call the use case. */
@NullMarked
package io.plimsoll.api.jobs;

import org.jspecify.annotations.NullMarked;
