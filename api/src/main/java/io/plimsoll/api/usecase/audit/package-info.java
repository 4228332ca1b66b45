/** Reading and verifying the audit trail. */
@NullMarked
package io.plimsoll.api.usecase.audit;

import org.jspecify.annotations.NullMarked;
