/** Evidence and a model version in; claim rates, an explained score and its interval out. */
@NullMarked
package io.plimsoll.engine.score;

import org.jspecify.annotations.NullMarked;
