package io.plimsoll.testbed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Locale;

/** A mail exchanger that speaks SMTP as far as a prober goes, and takes no mail. */
public final class MailExchanger {
  private final String host;
  private final Identity.Tls tls;
  private volatile Mood mood = Mood.ORDINARY;

  public MailExchanger(String host, Identity.Tls tls) {
    this.host = host;
    this.tls = tls;
  }

  /** How it treats those who call. */
  public enum Mood {
    ORDINARY,
    /** It does not offer STARTTLS. */
    PLAIN_ONLY,
    /** It has had enough: 421 as greeting. */
    TIRED,
    /** It accepts and says nothing. */
    MUTE
  }

  /** From now on it is in this mood. */
  public MailExchanger be(Mood mood) {
    this.mood = mood;
    return this;
  }

  void serve(Socket socket) throws IOException, InterruptedException {
    switch (mood) {
      case MUTE -> Thread.sleep(60_000);
      case TIRED -> write(socket, "421 4.7.0 " + host + " too many connections, try again later");
      case ORDINARY, PLAIN_ONLY -> converse(socket);
    }
  }

  private void converse(Socket socket) throws IOException {
    write(socket, "220 " + host + " ESMTP Postfix (Debian/GNU)");
    while (true) {
      String command = line(socket.getInputStream()).toUpperCase(Locale.ROOT);
      if (command.startsWith("EHLO")) {
        capabilities(socket);
      } else if (command.equals("STARTTLS") && mood == Mood.ORDINARY) {
        write(socket, "220 2.0.0 Ready to start TLS");
        tls.over(socket);
        return;
      } else if (command.startsWith("QUIT")) {
        write(socket, "221 2.0.0 Bye");
        return;
      } else if (command.isEmpty()) {
        return;
      } else {
        write(socket, "502 5.5.2 Error: command not recognized");
      }
    }
  }

  private void capabilities(Socket socket) throws IOException {
    write(socket, "250-" + host);
    write(socket, "250-SIZE 10240000");
    write(socket, mood == Mood.ORDINARY ? "250-STARTTLS" : "250-ENHANCEDSTATUSCODES");
    write(socket, "250 8BITMIME");
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n' && next >= 0 && line.length() < 512; next = in.read()) {
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write((text + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }
}
