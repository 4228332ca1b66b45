package io.plimsoll.collect.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsAnswer.Status;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import org.junit.jupiter.api.Test;

class ZoneFileTest {
  private static final String ZONE =
      """
      $TTL 300
      example.com.      IN MX  10 mail.example.com.
      mail.example.com  IN A   192.0.2.1
      www.example.com.  CNAME  mail.example.com.
      txt.a.example.com. TXT   "one " "two"
      *.b.example.com.  A      192.0.2.9
      loop.example.com. CNAME  loop.example.com.
      """;

  private static DnsAnswer answer(String name, String type) {
    return (DnsAnswer) ((Answered) zone(ZONE).ask(name, type)).fact();
  }

  private static ZoneFile zone(String text) {
    return ZoneFile.read(text.getBytes(UTF_8));
  }

  @Test
  void askWhenNameIsThereThenItsRecords() {
    assertThat(answer("example.com", "MX").records())
        .containsExactly(new DnsRecord.Mx(10, "mail.example.com"));
    assertThat(answer("txt.a.example.com", "TXT").all(DnsRecord.Txt.class))
        .singleElement()
        .satisfies(txt -> assertThat(txt.joined()).isEqualTo("one two"));
  }

  @Test
  void askWhenAliasThenFollowed() {
    assertThat(answer("www.example.com", "A"))
        .satisfies(www -> assertThat(www.aliases()).containsExactly("mail.example.com"))
        .satisfies(www -> assertThat(www.records()).hasSize(1));
  }

  @Test
  void askWhenAbsentThenTheNameOrTheTypeIsMissing() {
    assertThat(answer("mail.example.com", "AAAA").status()).isEqualTo(Status.NO_DATA);
    assertThat(answer("a.example.com", "TXT").status()).isEqualTo(Status.NO_DATA);
    assertThat(answer("no.example.com", "A").status()).isEqualTo(Status.NO_SUCH_NAME);
  }

  @Test
  void askWhenOnlyAWildcardMatchesThenItAnswers() {
    assertThat(answer("x.y.b.example.com", "A").records()).hasSize(1);
    assertThat(answer("x.b.example.com", "TXT").status()).isEqualTo(Status.NO_DATA);
    assertThat(answer("x.a.example.com", "A").status()).isEqualTo(Status.NO_SUCH_NAME);
  }

  @Test
  void askWhenAliasesGoInACircleThenSilent() {
    assertThat(zone(ZONE).ask("loop.example.com", "A"))
        .isInstanceOfSatisfying(
            Silent.class, silent -> assertThat(silent.reason()).isEqualTo(UnknownReason.MALFORMED));
  }

  @Test
  void readWhenLineIsNoRecordThenNamed() {
    assertThatThrownBy(() -> zone("example.com. A 192.0.2.1\nexample.com. A nowhere\n"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(":2:");
    assertThatThrownBy(() -> zone("$INCLUDE /etc/hostname\n"))
        .isInstanceOf(InvalidValueException.class);
  }
}
