/** Applicants: who the SME is, what it holds, where it is on the internet, who serves it. */
@NullMarked
package io.plimsoll.tenant.onboarding;

import org.jspecify.annotations.NullMarked;
