package io.plimsoll.engine.exposure.email.spf;

import java.util.List;

/** What each macro letter stands for while one domain's record is evaluated (section 7.2). */
final class SpfMacros {

  private final SpfSession session;
  private final String domain;

  SpfMacros(SpfSession session, String domain) {
    this.session = session;
    this.domain = domain;
  }

  /** A domain-spec as a name to ask for. */
  String domain(MacroString spec) {
    return DomainNames.fit(DomainNames.normal(spec.expand(this::value)));
  }

  /** The explanation found at a domain-spec; empty whenever anything is wrong (section 6.2). */
  String explain(MacroString spec) {
    try {
      List<String> texts = session.dns().texts(domain(spec));
      return texts.size() == 1 ? MacroString.explanation(texts.getFirst()).expand(this::value) : "";
    } catch (SpfStop | SpfSyntaxException broken) {
      return "";
    }
  }

  private String value(char letter) {
    SpfQuery query = session.query();
    return switch (letter) {
      case 's' -> query.sender();
      case 'l' -> query.localPart();
      case 'o' -> query.senderDomain();
      case 'd' -> domain;
      case 'i' -> query.client().dotted();
      case 'p' -> validatedName();
      case 'v' -> query.client().isV4() ? "in-addr" : "ip6";
      case 'h' -> query.helo();
      case 'c' -> query.client().readable();
      case 'r' -> query.receiver();
      case 't' -> Long.toString(query.epochSeconds());
      default -> throw new IllegalStateException("unparsed macro " + letter);
    };
  }

  /** The domain itself, else a name below it, else any (section 7.3). */
  private String validatedName() {
    List<String> names = session.validatedNames();
    return names.stream()
        .filter(domain::equals)
        .findFirst()
        .or(() -> names.stream().filter(name -> DomainNames.isWithin(name, domain)).findFirst())
        .or(() -> names.stream().findFirst())
        .orElse("unknown");
  }
}
