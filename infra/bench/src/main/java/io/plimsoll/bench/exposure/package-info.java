/** The collectors beside the tools that people use by hand, on the test bed, in one run. */
@NullMarked
package io.plimsoll.bench.exposure;

import org.jspecify.annotations.NullMarked;
