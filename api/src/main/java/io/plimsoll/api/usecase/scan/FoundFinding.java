package io.plimsoll.api.usecase.scan;

import io.plimsoll.engine.evidence.Finding;
import java.util.UUID;

/** A finding with where it came from. */
public record FoundFinding(UUID id, UUID applicantId, UUID scanId, Finding finding) {}
