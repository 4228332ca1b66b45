package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.loader.DocumentException;
import io.plimsoll.engine.loader.RecordCodec;

/** A JSON object as a form; unknown and repeated members and wrong types are refused. */
final class NdjsonParser implements ImportRows.RowParser {
  @Override
  public ImportRow parse(long line, String text) {
    try {
      return new ImportRow.Form(line, RecordCodec.readJson(ApplicantForm.class, text));
    } catch (DocumentException e) {
      return ImportRow.Unreadable.of(line, e.pointer(), "MALFORMED", e.reason());
    }
  }
}
