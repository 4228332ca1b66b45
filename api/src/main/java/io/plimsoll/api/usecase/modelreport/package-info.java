/** How models are watched: comparison, drift and calibration over a tenant's book. */
@NullMarked
package io.plimsoll.api.usecase.modelreport;

import org.jspecify.annotations.NullMarked;
