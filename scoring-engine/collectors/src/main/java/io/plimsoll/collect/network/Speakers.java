package io.plimsoll.collect.network;

import io.plimsoll.collect.web.HttpReply;
import java.util.Optional;
import java.util.function.Predicate;

/** First messages of text protocols and of HTTP. */
final class Speakers {
  private Speakers() {}

  /** The server speaks first, with one of these beginnings. */
  static Speaker greeting(String... beginnings) {
    return talk -> {
      String heard = talk.line();
      for (String beginning : beginnings) {
        if (heard.startsWith(beginning)) {
          return Optional.of(Heard.saying(heard));
        }
      }
      return other(heard);
    };
  }

  /** We ask, the answer has this beginning. */
  static Speaker asking(String question, String beginning) {
    return talk -> {
      talk.say(question);
      String heard = talk.line();
      return heard.startsWith(beginning) ? Optional.of(Heard.saying(heard)) : other(heard);
    };
  }

  /** A page tells it. */
  static Speaker page(boolean tls, String path, Predicate<HttpReply> recognised) {
    return talk -> {
      HttpReply reply = talk.get(tls, path);
      return recognised.test(reply)
          ? Optional.of(Heard.saying(reply.header("Server").orElse("")))
          : Optional.of(Heard.saying("").with(OTHER, "http"));
    };
  }

  static Predicate<HttpReply> bodyHas(String text) {
    return reply -> reply.body().contains(text);
  }

  static Predicate<HttpReply> headerIs(String name) {
    return reply -> reply.header(name).isPresent();
  }

  /** Telnet negotiates options at once (RFC 854) or asks for a login. */
  static final Speaker TELNET =
      talk -> {
        String heard = talk.bytes(3);
        boolean negotiates =
            heard.length() >= 3 && heard.charAt(0) == 0xFF && heard.charAt(1) >= 0xFB;
        return negotiates || heard.contains("login:")
            ? Optional.of(Heard.saying(heard))
            : other(heard);
      };

  static final Speaker REDIS =
      talk -> {
        talk.say("PING\r\n");
        String heard = talk.line();
        if (heard.startsWith("+PONG")) {
          return Optional.of(Heard.saying(heard).with("auth", "none"));
        }
        boolean guarded = heard.startsWith("-NOAUTH") || heard.startsWith("-DENIED");
        return guarded ? Optional.of(Heard.saying(heard).with("auth", "required")) : other(heard);
      };

  /** The key of a detail that tells which other protocol answered. */
  static final String OTHER = "speaks";

  /** What else answered, when it is one that is told at once. */
  static Optional<Heard> other(String heard) {
    return name(heard).map(protocol -> Heard.saying(heard).with(OTHER, protocol));
  }

  private static Optional<String> name(String heard) {
    if (heard.startsWith("HTTP/")) {
      return Optional.of("http");
    }
    if (heard.startsWith("SSH-")) {
      return Optional.of("ssh");
    }
    return heard.startsWith("220") ? Optional.of("smtp or ftp") : Optional.empty();
  }
}
