package io.plimsoll.api.usecase.scan;

import io.plimsoll.engine.evidence.Finding;
import java.util.UUID;

/** A finding with its id. */
public record SeenFinding(UUID id, Finding finding) {}
