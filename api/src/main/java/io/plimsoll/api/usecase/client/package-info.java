/** What a tenant does with its OAuth clients. */
@NullMarked
package io.plimsoll.api.usecase.client;

import org.jspecify.annotations.NullMarked;
