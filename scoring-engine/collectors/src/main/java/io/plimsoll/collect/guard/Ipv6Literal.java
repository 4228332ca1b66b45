package io.plimsoll.collect.guard;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Text form of IPv6 addresses: reads RFC 4291 section 2.2, writes full groups without zones. */
final class Ipv6Literal {
  private static final int GROUPS = 8;

  private Ipv6Literal() {}

  static Optional<IpAddress> parse(String literal) {
    int gap = literal.indexOf("::");
    if (gap != literal.lastIndexOf("::")) {
      return Optional.empty();
    }
    if (gap < 0) {
      return groups(literal).filter(all -> all.size() == GROUPS).map(Ipv6Literal::address);
    }
    Optional<List<Integer>> head = groups(literal.substring(0, gap));
    Optional<List<Integer>> tail = groups(literal.substring(gap + 2));
    return head.flatMap(left -> tail.flatMap(right -> join(left, right)));
  }

  private static Optional<IpAddress> join(List<Integer> head, List<Integer> tail) {
    int missing = GROUPS - head.size() - tail.size();
    if (missing < 1) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(head);
    for (int i = 0; i < missing; i++) {
      all.add(0);
    }
    all.addAll(tail);
    return Optional.of(address(all));
  }

  private static Optional<List<Integer>> groups(String text) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(groups);
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (!(last && parts[i].indexOf('.') >= 0
          ? addV4(parts[i], groups)
          : addHex(parts[i], groups))) {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }

  private static boolean addV4(String part, List<Integer> groups) {
    Optional<IpAddress> v4 = IpAddress.parse(part);
    v4.ifPresent(address -> {
      groups.add((int) (address.low() >> 16));
      groups.add((int) (address.low() & 0xFFFF));
    });
    return v4.isPresent();
  }

  private static boolean addHex(String part, List<Integer> groups) {
    boolean wellFormed =
        !part.isEmpty() && part.length() <= 4 && part.chars().allMatch(HexFormat::isHexDigit);
    if (wellFormed) {
      groups.add(Integer.parseInt(part, 16));
    }
    return wellFormed;
  }

  private static IpAddress address(List<Integer> groups) {
    return IpAddress.v6(word(groups.subList(0, 4)), word(groups.subList(4, GROUPS)));
  }

  private static long word(List<Integer> groups) {
    long word = 0;
    for (int group : groups) {
      word = word << 16 | group;
    }
    return word;
  }

  static String format(long high, long low) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      long word = i < 4 ? high : low;
      text.append(i == 0 ? "" : ":").append(Long.toHexString(word >> 48 - 16 * (i % 4) & 0xFFFF));
    }
    return text.toString();
  }
}
