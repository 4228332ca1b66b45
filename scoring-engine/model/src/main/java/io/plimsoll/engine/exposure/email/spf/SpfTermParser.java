package io.plimsoll.engine.exposure.email.spf;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.A;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.All;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Directive;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Exists;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Explanation;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Include;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Ip;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Mx;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Ptr;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Redirect;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.SpfMechanism;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.UnknownModifier;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The grammar of one term (RFC 7208 section 12). */
final class SpfTermParser {

  private static final Pattern MODIFIER = Pattern.compile("([A-Za-z][A-Za-z0-9\\-_.]*)=(.*)");
  private static final Pattern DIRECTIVE =
      Pattern.compile("([+\\-~?]?)([A-Za-z][A-Za-z0-9]*)(?:(:)(.*)|(/.*))?");
  private static final Pattern CIDR = Pattern.compile("(.*?)(?:/(\\d+))?(?://(\\d+))?");
  private static final Pattern NETWORK = Pattern.compile("([^/]+)(?:/(\\d+))?");
  private static final int MAPPED_PREFIX = 96;

  private SpfTermParser() {}

  static SpfTerm parse(String term) {
    Matcher modifier = MODIFIER.matcher(term);
    return modifier.matches() ? modifier(modifier.group(1), modifier.group(2)) : directive(term);
  }

  private static SpfTerm modifier(String name, String value) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "redirect" -> new Redirect(MacroString.domainSpec(value));
      case "exp" -> new Explanation(MacroString.domainSpec(value));
      default -> new UnknownModifier(name, MacroString.value(value));
    };
  }

  private static Directive directive(String term) {
    Matcher matcher = DIRECTIVE.matcher(term);
    if (!matcher.matches()) {
      throw new SpfSyntaxException(Text.of("'%s' is neither a mechanism nor a modifier", term));
    }
    String cidr = matcher.group(5) == null ? "" : matcher.group(5);
    Argument argument =
        new Argument(term, matcher.group(3) == null ? null : matcher.group(4), cidr);
    return new Directive(
        qualifier(matcher.group(1)),
        mechanism(matcher.group(2).toLowerCase(Locale.ROOT), argument));
  }

  private static SpfQualifier qualifier(String sign) {
    for (SpfQualifier qualifier : SpfQualifier.values()) {
      if (sign.equals(String.valueOf(qualifier.sign()))) {
        return qualifier;
      }
    }
    return SpfQualifier.PASS;
  }

  private static SpfMechanism mechanism(String name, Argument argument) {
    return switch (name) {
      case "all" -> all(argument);
      case "include" -> new Include(argument.requiredDomain());
      case "exists" -> new Exists(argument.requiredDomain());
      case "ptr" -> new Ptr(argument.optionalDomain());
      case "a" -> {
        Range range = argument.range();
        yield new A(range.target(), range.prefix4(), range.prefix6());
      }
      case "mx" -> {
        Range range = argument.range();
        yield new Mx(range.target(), range.prefix4(), range.prefix6());
      }
      case "ip4" -> ip4(argument);
      case "ip6" -> ip6(argument);
      default -> throw argument.error("is no known mechanism");
    };
  }

  private static All all(Argument argument) {
    if (argument.value() != null || !argument.cidr().isEmpty()) {
      throw argument.error("takes nothing after all");
    }
    return new All();
  }

  private static Ip ip4(Argument argument) {
    Matcher network = argument.network();
    IpBits address =
        IpBits.parseV4(network.group(1)).orElseThrow(() -> argument.error("holds no IPv4 address"));
    return new Ip(address, argument.prefix(network.group(2), 32));
  }

  /** A network of IPv4-mapped addresses is the IPv4 network: a mapped client is an IPv4 one. */
  private static Ip ip6(Argument argument) {
    Matcher network = argument.network();
    IpBits address =
        IpBits.parseV6(network.group(1)).orElseThrow(() -> argument.error("holds no IPv6 address"));
    int prefix = argument.prefix(network.group(2), 128);
    return address.isMapped() && prefix >= MAPPED_PREFIX
        ? new Ip(address.unmapped(), prefix - MAPPED_PREFIX)
        : new Ip(address, prefix);
  }

  private record Range(@Nullable MacroString target, int prefix4, int prefix6) {}

  /** What follows a mechanism's name: {@code :value}, or {@code /cidr} alone. */
  private record Argument(String term, @Nullable String value, String cidr) {

    MacroString requiredDomain() {
      if (value == null || value.isEmpty()) {
        throw error("needs a domain");
      }
      return MacroString.domainSpec(value);
    }

    @Nullable MacroString optionalDomain() {
      if (!cidr.isEmpty()) {
        throw error("takes no prefix length");
      }
      return value == null ? null : requiredDomain();
    }

    Range range() {
      Matcher split = CIDR.matcher(value == null ? cidr : value);
      if (!split.matches() || value == null && !split.group(1).isEmpty()) {
        throw error("holds a broken prefix length");
      }
      MacroString target = value == null ? null : MacroString.domainSpec(split.group(1));
      return new Range(target, prefix(split.group(2), 32), prefix(split.group(3), 128));
    }

    Matcher network() {
      Matcher network = NETWORK.matcher(value == null ? "" : value);
      if (!network.matches()) {
        throw error("needs a network");
      }
      return network;
    }

    int prefix(@Nullable String digits, int highest) {
      if (digits == null) {
        return highest;
      }
      boolean leadingZero = digits.length() > 1 && digits.startsWith("0");
      if (leadingZero || digits.length() > 3 || Integer.parseInt(digits) > highest) {
        throw error("holds a prefix length that is not 0 to " + highest);
      }
      return Integer.parseInt(digits);
    }

    SpfSyntaxException error(String what) {
      return new SpfSyntaxException(Text.of("'%s' %s", term, what));
    }
  }
}
