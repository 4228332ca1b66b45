package io.plimsoll.api.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.loader.RecordCodec;

/** Records as the canonical text that is stored and hashed. */
final class Documents {
  private Documents() {}

  static String write(Object document) {
    return new String(RecordCodec.writeJson(document), UTF_8);
  }

  static <T> T read(Class<T> type, String text) {
    return RecordCodec.readJson(type, text);
  }
}
