package io.plimsoll.api.usecase.scan;

import io.plimsoll.api.usecase.work.WorkState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a scan ended. */
public record ScanEnd(WorkState state, @Nullable String failureReason, Instant at) {}
