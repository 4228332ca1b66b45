package io.plimsoll.api.jobs;

import io.plimsoll.database.TenantId;
import java.util.UUID;

/**
 * What a task is about, as its instance tells: {@code <tenant>/<id>} or {@code
 * <tenant>/<id>/<part>}.
 */
record TaskSubject(TenantId tenant, UUID id, int part) {

  static TaskSubject parse(String instance) {
    String[] words = instance.split("/", -1);
    if (words.length < 2 || words.length > 3) {
      throw new IllegalArgumentException("not <tenant>/<id>[/<part>]: " + instance);
    }
    int part = words.length == 3 ? Integer.parseInt(words[2]) : 0;
    return new TaskSubject(TenantId.parse(words[0]), UUID.fromString(words[1]), part);
  }
}
