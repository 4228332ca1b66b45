package io.plimsoll.api.usecase.score;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where evidence is read from. */
public interface EvidenceStore {

  /** By applicant; one that does not exist is absent. A fixed number of queries however many. */
  Map<UUID, Evidence> load(Collection<UUID> applicantIds);
}
