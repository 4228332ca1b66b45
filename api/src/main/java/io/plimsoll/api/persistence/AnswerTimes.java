package io.plimsoll.api.persistence;

import java.time.Instant;
import java.util.Map;

/** Question id to when its answer was last given. */
record AnswerTimes(Map<String, Instant> times) {}
