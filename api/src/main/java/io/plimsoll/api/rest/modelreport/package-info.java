/** Comparison, drift and calibration of model versions over HTTP. */
@NullMarked
package io.plimsoll.api.rest.modelreport;

import org.jspecify.annotations.NullMarked;
