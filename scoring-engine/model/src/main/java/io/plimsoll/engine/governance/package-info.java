/**
 * How models are watched: challenger against champion over a book, drift between two periods, and
 * observed against expected claims. Pure functions of assessments and outcomes.
 */
@NullMarked
package io.plimsoll.engine.governance;

import org.jspecify.annotations.NullMarked;
