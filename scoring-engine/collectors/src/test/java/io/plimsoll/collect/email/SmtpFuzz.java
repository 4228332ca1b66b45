package io.plimsoll.collect.email;

import io.plimsoll.collect.guard.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Dialogues of mail servers. */
public final class SmtpFuzz {
  private SmtpFuzz() {}

  /** Hears a greeting and the replies to three commands. */
  public static void dialogue(byte[] bytes) {
    try {
      SmtpDialogue dialogue =
          new SmtpDialogue(
              new ByteArrayInputStream(bytes), OutputStream.nullOutputStream(), Limits.STANDARD);
      dialogue.hear().orSilence().texts();
      for (String command : new String[] {"EHLO scanner", "STARTTLS", "QUIT"}) {
        dialogue.say(command).orSilence().text();
      }
    } catch (IOException promised) {
      // Silence with its reason.
    }
  }
}
