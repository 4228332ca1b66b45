/**
 * The command line: {@code ./plimsoll <verb>}. Each verb is one class that turns options into an
 * answer on standard output. Faults go to standard error, a line each; the exit code tells which
 * kind they are.
 */
@NullMarked
package io.plimsoll.cli;

import org.jspecify.annotations.NullMarked;
