package io.plimsoll.engine.improvement;

import io.plimsoll.engine.score.Grade;

/** What a path is to reach. */
public sealed interface Target {

  /** A displayed score of at least so many points. */
  record ScoreAtLeast(int score) implements Target {}

  /** A grade at least as good. */
  record GradeAtLeast(Grade grade) implements Target {}

  /** No rule of the appetite refers or declines. */
  record Accepted() implements Target {}
}
