package io.plimsoll.api.usecase.incident;

import io.plimsoll.engine.basics.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a past incident; null is unknown.
 *
 * @param cost all it cost, first and third party
 * @param remediation what was done about it
 * @param vendorId the vendor of this applicant through which it came
 * @param source who said so
 * @param sourceReference where it can be read, or the claim number
 */
public record IncidentDetails(
    IncidentKind kind,
    LocalDate occurredOn,
    @Nullable LocalDate discoveredOn,
    @Nullable Long recordsAffected,
    @Nullable Money cost,
    @Nullable String remediation,
    @Nullable LocalDate remediatedOn,
    @Nullable UUID vendorId,
    IncidentSource source,
    @Nullable String sourceReference) {}
