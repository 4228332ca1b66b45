/** Released model versions. */
@NullMarked
package io.plimsoll.api.usecase.model;

import org.jspecify.annotations.NullMarked;
