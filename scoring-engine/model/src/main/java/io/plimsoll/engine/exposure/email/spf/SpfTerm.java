package io.plimsoll.engine.exposure.email.spf;

import io.plimsoll.engine.basics.Text;
import org.jspecify.annotations.Nullable;

/** One term of a record: a directive or a modifier (RFC 7208 sections 5 and 6). */
public sealed interface SpfTerm {

  /** A mechanism with its qualifier. */
  record Directive(SpfQualifier qualifier, SpfMechanism mechanism) implements SpfTerm {}

  /** {@code redirect=}: another record's result stands in when nothing matched. */
  record Redirect(MacroString target) implements SpfTerm {}

  /** {@code exp=}: where the explanation of a fail is found. */
  record Explanation(MacroString target) implements SpfTerm {}

  /** A modifier we do not know; it is skipped. */
  record UnknownModifier(String name, MacroString value) implements SpfTerm {}

  /** What a directive compares the client with. */
  sealed interface SpfMechanism {

    /** Whether evaluating it asks the DNS, so that it counts towards ten (section 4.6.4). */
    default boolean asksDns() {
      return switch (this) {
        case Include _, A _, Mx _, Ptr _, Exists _ -> true;
        case All _, Ip _ -> false;
      };
    }
  }

  /** Always matches. */
  record All() implements SpfMechanism {

    @Override
    public String toString() {
      return "all";
    }
  }

  /** Matches when the target's record passes. */
  record Include(MacroString target) implements SpfMechanism {

    @Override
    public String toString() {
      return "include:" + target;
    }
  }

  /** Matches the target's own addresses; a null target is the current domain. */
  record A(@Nullable MacroString target, int prefix4, int prefix6) implements SpfMechanism {

    @Override
    public String toString() {
      return Text.of("a%s/%d//%d", target == null ? "" : ":" + target, prefix4, prefix6);
    }
  }

  /** Matches the addresses of the target's mail exchangers. */
  record Mx(@Nullable MacroString target, int prefix4, int prefix6) implements SpfMechanism {

    @Override
    public String toString() {
      return Text.of("mx%s/%d//%d", target == null ? "" : ":" + target, prefix4, prefix6);
    }
  }

  /** Matches when the client's own name lies in the target; not to be used any more. */
  record Ptr(@Nullable MacroString target) implements SpfMechanism {

    @Override
    public String toString() {
      return target == null ? "ptr" : "ptr:" + target;
    }
  }

  /** {@code ip4} and {@code ip6}: matches the network. */
  record Ip(IpBits network, int prefix) implements SpfMechanism {

    @Override
    public String toString() {
      return Text.of("%s:%s/%d", network.isV4() ? "ip4" : "ip6", network, prefix);
    }
  }

  /** Matches when the target has an A record. */
  record Exists(MacroString target) implements SpfMechanism {

    @Override
    public String toString() {
      return "exists:" + target;
    }
  }
}
