package io.plimsoll.api.usecase.work;

import org.jspecify.annotations.Nullable;

/**
 * How far long work has come.
 *
 * @param done steps behind it
 * @param total all steps; null while that is not known
 */
public record Progress(int done, @Nullable Integer total) {
  public static final Progress NONE = new Progress(0, null);
}
