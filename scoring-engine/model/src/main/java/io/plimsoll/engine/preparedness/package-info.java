/**
 * What a snapshot says besides the score: how ready the firm is for the CSA marks, and whether
 * losing what it holds would have to be notified.
 */
@NullMarked
package io.plimsoll.engine.preparedness;

import org.jspecify.annotations.NullMarked;
