package io.plimsoll.api.usecase.scan;

import io.plimsoll.engine.exposure.Observation;
import java.util.UUID;

/** An observation with its id. */
public record SeenObservation(UUID id, Observation observation) {}
