package io.plimsoll.collect.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;

/** First messages of binary protocols: each asks what the server is, none logs in. */
final class BinarySpeakers {
  private BinarySpeakers() {}

  /**
   * X.224 connection request asking for TLS only (MS-RDPBCGR 2.2.1.1): a server that insists on
   * network level authentication then says so.
   */
  static final Speaker RDP =
      talk -> {
        talk.say(hex("030000130ee000000000000100080001000000"));
        String heard =
            talk.listen(sofar -> sofar.length() >= 4 && sofar.length() >= sofar.charAt(3));
        if (!heard.startsWith("\u0003\u0000") || heard.length() < 6 || heard.charAt(5) != 0xD0) {
          return Speakers.other(heard);
        }
        // RDP_NEG_FAILURE is type 3; HYBRID_REQUIRED_BY_SERVER is code 5.
        boolean nla = heard.length() >= 16 && heard.charAt(11) == 3 && heard.charAt(15) == 5;
        return Optional.of(Heard.saying(heard).with("nla", nla));
      };

  /** SMB 1 negotiation that also offers SMB 2 (MS-SMB2 4.2): the answer shows which is chosen. */
  static final Speaker SMB =
      talk -> {
        talk.say(
            hex("00000045" + "ff534d4272" + "00000000" + "1801c8")
                + "\0".repeat(14)
                + hex("fffe00000000" + "002200")
                + "\u0002NT LM 0.12\0\u0002SMB 2.002\0\u0002SMB 2.???\0");
        String heard = talk.bytes(8);
        boolean speaks = heard.length() >= 8 && heard.startsWith("SMB", 5);
        return speaks
            ? Optional.of(Heard.saying(heard).with("smb1", heard.charAt(4) == 0xFF))
            : Speakers.other(heard);
      };

  /** The server's handshake packet: sequence 0, protocol 10, then its version. */
  static final Speaker MYSQL =
      talk -> {
        String heard = talk.bytes(5);
        boolean handshake = heard.length() >= 5 && heard.charAt(3) == 0 && heard.charAt(4) == 10;
        // A server that bars our address says so by an error packet, which is MySQL all the same.
        boolean error = heard.length() >= 5 && heard.charAt(3) == 0 && heard.charAt(4) == 0xFF;
        if (!handshake && !error) {
          return Speakers.other(heard);
        }
        return Optional.of(
            handshake ? Heard.saying(heard).with("version", version(heard)) : Heard.saying(heard));
      };

  private static String version(String heard) {
    int end = heard.indexOf('\0', 5);
    return end < 0 ? "" : heard.substring(5, end);
  }

  /** SSLRequest (PostgreSQL frontend/backend protocol 3.0): answered by one letter. */
  static final Speaker POSTGRESQL =
      talk -> {
        talk.say(hex("0000000804d2162f"));
        String heard = talk.bytes(1);
        boolean speaks = heard.equals("S") || heard.equals("N");
        return speaks
            ? Optional.of(Heard.saying(heard).with("tls", heard.equals("S")))
            : Speakers.other(heard);
      };

  /** PRELOGIN (MS-TDS 2.2.6.5) with the options version and encryption. */
  static final Speaker MSSQL =
      asking(
          hex("1201001a00000100" + "00000b0006" + "0100110001" + "ff" + "000000000000" + "02"),
          8,
          heard -> heard.charAt(0) == 4 && heard.charAt(1) == 1);

  /** isMaster by OP_QUERY, which every version answers before a login. */
  static final Speaker MONGODB =
      asking(
          hex("3a0000000100000000000000d407000000000000")
              + "admin.$cmd\0"
              + hex("00000000ffffffff" + "1300000010" + "69734d617374657200" + "0100000000"),
          16,
          heard -> heard.charAt(12) == 1 && heard.charAt(13) == 0);

  /** OPTIONS (CQL binary protocol v4, section 4.1.3). */
  static final Speaker CASSANDRA =
      asking(
          hex("040000000500000000"),
          5,
          heard -> heard.charAt(0) >= 0x81 && heard.charAt(0) <= 0x86);

  /** A search of the root DSE, allowed without a bind (RFC 4512 section 5.1). */
  static final Speaker LDAP =
      asking(
          hex("3025020101632004000a01000a0100020100020100010100870b") + "objectClass" + hex("3000"),
          7,
          heard -> heard.charAt(0) == 0x30 && (has(heard, 0x64) || has(heard, 0x65)));

  /** A call of the NULL procedure of NFS 3 (RFC 5531 section 11.1). */
  static final Speaker NFS =
      asking(
          hex("80000028706c696d0000000000000002000186a30000000300000000")
              + hex("00000000000000000000000000000000"),
          12,
          heard -> heard.startsWith("plim", 4) && heard.charAt(11) == 1);

  /** A TNS connect packet with the command ping, answered by a refusal or an acceptance. */
  static final Speaker ORACLE =
      asking(
          tns("(DESCRIPTION=(CONNECT_DATA=(COMMAND=ping)))"),
          8,
          heard ->
              heard.charAt(2) == 0 && "\u0002\u0004\u0005\u000b".indexOf(heard.charAt(4)) >= 0);

  /** CPing of AJP 1.3, answered by CPong. */
  static final Speaker AJP =
      asking(hex("123400010a"), 5, heard -> heard.startsWith("AB\0\u0001\t"));

  /** The protocol header of AMQP 0-9-1, answered by Connection.Start. */
  static final Speaker AMQP =
      asking("AMQP\0\0\t\u0001", 8, heard -> heard.charAt(0) == 1 || heard.startsWith("AMQP"));

  private static Speaker asking(String question, int bytes, Predicate<String> recognised) {
    return talk -> {
      talk.say(question);
      String heard = talk.bytes(bytes);
      return heard.length() >= bytes && recognised.test(heard)
          ? Optional.of(Heard.saying(heard))
          : Speakers.other(heard);
    };
  }

  private static boolean has(String heard, int tag) {
    return heard.indexOf((char) tag) > 0;
  }

  private static String tns(String data) {
    String fields =
        hex("0136012c000008007fff7f0800000001")
            + u16(data.length())
            + hex("003a000000004141")
            + "\0".repeat(24);
    return u16(8 + fields.length() + data.length()) + hex("000001000000") + fields + data;
  }

  private static String u16(int value) {
    return "" + (char) (value >> 8) + (char) (value & 255);
  }

  private static String hex(String digits) {
    return new String(HexFormat.of().parseHex(digits), ISO_8859_1);
  }
}
