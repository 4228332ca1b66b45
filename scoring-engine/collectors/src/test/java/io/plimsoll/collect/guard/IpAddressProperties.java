package io.plimsoll.collect.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class IpAddressProperties {
  private static final AddressPolicy PRODUCTION = new AddressPolicy(List.of());

  @Property
  void parseReadsBackWhatToStringWrites(
      @ForAll @Size(16) byte[] six, @ForAll @Size(4) byte[] four) {
    assertThat(IpAddress.parse(IpAddress.of(six).toString())).contains(IpAddress.of(six));
    assertThat(IpAddress.parse(IpAddress.of(four).toString())).contains(IpAddress.of(four));
  }

  @Property
  void parseAgreesWithTheRuntime(@ForAll @Size(16) byte[] six) throws UnknownHostException {
    String text = InetAddress.getByAddress(six).getHostAddress();
    if (text.contains(":")) {
      assertThat(IpAddress.parse(text)).contains(IpAddress.of(six));
    }
  }

  @Property
  void containsIsTheComparisonOfLeadingBits(
      @ForAll @Size(4) byte[] one,
      @ForAll @Size(4) byte[] other,
      @ForAll @IntRange(max = 32) int prefix) {
    IpRange range = range(one, prefix);
    String left = bits(one).substring(0, prefix);
    assertThat(range.contains(IpAddress.of(other))).isEqualTo(bits(other).startsWith(left));
  }

  @Property
  void refusalOfASpecialIpv4HoldsForEveryFormThatEmbedsIt(@ForAll @Size(4) byte[] four) {
    byte[] loopback = four.clone();
    loopback[0] = 127;
    for (String prefix :
        List.of(
            "00000000000000000000ffff", "0064ff9b0000000000000000", "000000000000000000000000")) {
      byte[] six = Arrays.copyOf(HexFormat.of().parseHex(prefix), 16);
      System.arraycopy(loopback, 0, six, 12, 4);
      assertThat(PRODUCTION.refusal(IpAddress.of(six))).isPresent();
    }
    byte[] sixToFour = new byte[16];
    sixToFour[0] = 0x20;
    sixToFour[1] = 0x02;
    System.arraycopy(four, 0, sixToFour, 2, 4);
    assertThat(PRODUCTION.refusal(IpAddress.of(sixToFour))).isPresent();
  }

  private static IpRange range(byte[] bytes, int prefix) {
    byte[] masked = bytes.clone();
    for (int bit = prefix; bit < 32; bit++) {
      masked[bit / 8] &= (byte) ~(0x80 >> bit % 8);
    }
    return new IpRange(IpAddress.of(masked), prefix);
  }

  private static String bits(byte[] bytes) {
    StringBuilder bits = new StringBuilder();
    for (byte b : bytes) {
      bits.append(Integer.toBinaryString(b & 255 | 256).substring(1));
    }
    return bits.toString();
  }
}
