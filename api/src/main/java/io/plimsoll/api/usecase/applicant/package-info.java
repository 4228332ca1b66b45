/** What a broker does with applicants, their domains and vendors. */
@NullMarked
package io.plimsoll.api.usecase.applicant;

import org.jspecify.annotations.NullMarked;
