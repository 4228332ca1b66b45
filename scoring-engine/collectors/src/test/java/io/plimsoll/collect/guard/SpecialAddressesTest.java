package io.plimsoll.collect.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialAddressesTest {
  private static final AddressPolicy PRODUCTION = new AddressPolicy(List.of());

  static List<SpecialBlock> blocks() {
    return SpecialAddresses.blocks();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void findWhenFirstOrLastOfABlockThenSpecial(SpecialBlock block) {
    assertThat(SpecialAddresses.find(block.range().network())).isPresent();
    assertThat(SpecialAddresses.find(last(block.range()))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1.2.3", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.9",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1",
        "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1",
        "239.255.255.255", "240.0.0.1", "255.255.255.255"
      })
  void refusalWhenSpecialIpv4ThenRefused(String address) {
    assertThat(PRODUCTION.refusal(ip(address))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::ffff:0:10.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::169.254.169.254",
        "64:ff9b:1::1",
        "64:ff9b:1::8.8.8.8",
        "100::1",
        "2001::1",
        "2001:0:4136:e378::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:808:808::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "4000::1",
        "8000::1",
        "e000::1"
      })
  void refusalWhenSpecialIpv6ThenRefused(String address) {
    assertThat(PRODUCTION.refusal(ip(address))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "2400:cb00::1",
        "64:ff9b::8.8.8.8",
        "2001:200::1"
      })
  void refusalWhenOrdinaryPublicAddressThenAllowed(String address) {
    assertThat(PRODUCTION.refusal(ip(address))).isEmpty();
  }

  @Test
  void refusalWhenLoopbackAllowedThenEmbeddedFormsStayRefused() {
    AddressPolicy testBed = new AddressPolicy(List.of(IpRange.parse("127.0.0.0/8")));
    assertThat(testBed.refusal(ip("127.0.0.1"))).isEmpty();
    assertThat(testBed.refusal(ip("::ffff:127.0.0.1"))).isPresent();
    assertThat(testBed.refusal(ip("64:ff9b::127.0.0.1"))).isPresent();
    assertThat(testBed.refusal(ip("::1"))).isPresent();
    assertThat(testBed.refusal(ip("10.0.0.1"))).isPresent();
  }

  @Test
  void ofWhenMappedBytesThenStaysIpv6() {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xFF;
    mapped[11] = (byte) 0xFF;
    mapped[12] = 127;
    mapped[15] = 1;
    assertThat(IpAddress.of(mapped)).isEqualTo(ip("::ffff:127.0.0.1"));
    assertThat(PRODUCTION.refusal(IpAddress.of(mapped)))
        .hasValueSatisfying(reason -> assertThat(reason).contains("IPv4-mapped"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.4.5",
        "01.2.3.4",
        "0x7f.0.0.1",
        "256.1.1.1",
        "2130706433",
        "127.1",
        "1.2.3.4 ",
        "::1::",
        ":::",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "g::1",
        "fe80::1%eth0",
        "::1.2.3",
        "localhost"
      })
  void parseWhenNoPlainLiteralThenEmpty(String literal) {
    assertThat(IpAddress.parse(literal)).isEmpty();
  }

  private static IpAddress ip(String literal) {
    return IpAddress.parse(literal).orElseThrow();
  }

  private static IpAddress last(IpRange range) {
    byte[] bytes = range.network().bytes();
    for (int bit = range.prefix(); bit < bytes.length * 8; bit++) {
      bytes[bit / 8] |= (byte) (0x80 >> bit % 8);
    }
    return IpAddress.of(bytes);
  }
}
