/** The additive part of a model version as a PMML 4.4 scorecard, for other engines to run. */
@NullMarked
package io.plimsoll.engine.pmml;

import org.jspecify.annotations.NullMarked;
