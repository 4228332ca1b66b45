package io.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.AssessmentResult;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.loader.ModelLoader;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.score.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessTest {
  private static final Path CLINIC = Examples.score("careless-clinic.snapshot.json");

  private static String answer(String... words) {
    TestTerminal terminal = new TestTerminal();
    assertThat(terminal.run(words)).as("%s", terminal.faults()).isEqualTo(ExitCode.DONE);
    assertThat(terminal.faults()).isEmpty();
    return terminal.out();
  }

  private static void assertBad(TestTerminal terminal, ExitCode code, String... parts) {
    assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.faults()).singleElement().asString().contains(parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing-known", "careful-wholesaler", "careless-clinic"})
  void assessWhenExampleThenTheStoredBytes(String name) throws IOException {
    String file = Examples.score(name + ".snapshot.json").toString();
    String stored = Examples.text(Examples.score(name + ".result.json"));
    assertThat(answer("assess", "--file", file, "--json")).isEqualTo(stored);
    TestTerminal piped = new TestTerminal().input(Examples.text(Path.of(file)));
    assertThat(piped.run("assess", "--file", "-", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(piped.out()).isEqualTo(stored);
  }

  /** What the service does with a stored snapshot and cover when it replays a score. */
  @Test
  void assessWhenCoverIsGivenThenWhatTheServiceReplays(@TempDir Path folder) throws IOException {
    String cover =
        "{\"perClaim\":{\"retention\":5000,\"limit\":250000},\"aggregate\":{\"retention\":0,\"limit\":500000},\"usdToAsked\":{\"from\":\"USD\",\"to\":\"MYR\",\"rate\":4.4,\"date\":\"2026-11-20\",\"source\":\"a"
            + " bank\"}}";
    Path file = Files.writeString(folder.resolve("cover.json"), cover);
    Underwriter model = Underwriter.of(ModelLoader.load("plimsoll-sme-1.0.0"));
    byte[] stored = Files.readAllBytes(CLINIC);
    AssessmentResult replay =
        model.assess(
            RecordCodec.readJson(Snapshot.class, stored), RecordCodec.readJson(Cover.class, cover));
    String printed =
        answer(
            "assess",
            "--file",
            CLINIC.toString(),
            "--cover",
            file.toString(),
            "--json",
            "--model",
            "plimsoll-sme-1.0.0");
    assertThat(printed).isEqualTo(new String(RecordCodec.writeJson(replay), UTF_8));
    AssessmentResult read = RecordCodec.readJson(AssessmentResult.class, printed);
    assertThat(read.assessmentHash()).isEqualTo(replay.assessmentHash());
    assertThat(read.snapshotHash()).isEqualTo(Digest.of(stored));
    assertThat(read.loss().expectedLoss().currency().value()).isEqualTo("MYR");
  }

  @Test
  void assessWhenCurrencyIsAskedThenOnlyTheMoneyChanges() {
    AssessmentResult usd =
        RecordCodec.readJson(
            AssessmentResult.class,
            answer("assess", "--file", CLINIC.toString(), "--json", "--currency", "USD"));
    assertThat(usd.loss().expectedLoss().currency().value()).isEqualTo("USD");
    assertThat(usd.assessment().displayed()).isEqualTo(292);
  }

  @Test
  void assessWhenForAPersonThenEverythingTheyAskFor() {
    assertThat(answer("assess", "--file", CLINIC.toString()))
        .contains(
            "UNDERWRITING SCORE  292   grade F   90 % band ",
            "controls ",
            "third_party ",
            "ransomware ",
            "Remote Desktop reachable from the internet",
            "network.rdp-not-exposed fail at example.com.sg",
            "▒▒▒",
            "Decision: DECLINE",
            "- The claim rate is more than four times the reference firm's (grade F).",
            "Expected annual loss  SGD ",
            "Indicated premium     none: the ends of the band are ",
            "1 USD = 1.363366 SGD (2024-12-31, ECB",
            "plimsoll-sme-1.0.0");
    assertThat(
            answer(
                "assess", "--file", Examples.score("careful-wholesaler.snapshot.json").toString()))
        .contains("grade A", "█", "Decision: ", "Indicated premium     SGD ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"asOf\":|\"asof\":|/asof: is not known here",
        "\"asOf\":|\"asOf\":\"2026-11-23T00:00:00Z\",\"asOf\":|/asOf: is given twice",
        "\"amount\":150000000|\"amount\":-150000000|/applicant/revenue/annual: must not be"
            + " negative",
        "\"amount\":150000000|\"amount\":NaN|/applicant/revenue/annual/amount: is not JSON",
        "\"amount\":150000000|\"amount\":Infinity|/applicant/revenue/annual/amount: is not JSON",
        "\"amount\":150000000|\"amount\":1e999|/applicant/revenue/annual/amount: must be a whole"
            + " number",
        "\"amount\":150000000|\"amount\":150000000.5|/applicant/revenue/annual/amount: must be a"
            + " whole number",
        "\"outcome\":\"fail\"|\"outcome\":\"failed\"|/findings/0/outcome: must be one of",
        "\"checkId\":\"network.rdp-not-exposed\"|\"checkId\":\"network.rdp-closed\"|/findings/0/checkId:"
            + " 'network.rdp-closed' is no exposure check",
        "\"question\":\"access.leavers\"|\"question\":\"access.joiners\"|/form/answers/0/question:"
            + " 'access.joiners' is no question of sg-sme",
        "\"options\":[\"later\"]|\"options\":[\"someday\"]|/form/answers/0/options/0: 'someday' is"
            + " no answer to access.leavers",
        "\"version\":1}|\"version\":7}|/form/version: plimsoll-sme-1.0.0 does not know"
            + " questionnaire sg-sme version 7; it knows sg-sme version 1",
        "\"code\":\"86201\"|\"code\":\"00\"|/applicant/industry/code: '00' is in no division",
        "\"code\":\"86201\"|\"code\":\"hospital\"|/applicant/industry/code: must be",
        "{\"health\":40000}|{\"gossip\":40000}|/applicant/recordsHeld: 'gossip' is no kind of data",
        "\"dataCategories\":[\"contact_details\"]|\"dataCategories\":[\"gossip\"]|/vendors/0/dataCategories:"
            + " 'gossip' is no kind of data"
      })
  void assessWhenSnapshotIsWrongThenNamesThePlace(String part, String instead, String fault)
      throws IOException {
    String snapshot = Examples.text(CLINIC);
    assertThat(snapshot).contains(part);
    int at = snapshot.indexOf(part);
    TestTerminal terminal = new TestTerminal();
    terminal.input(snapshot.substring(0, at) + instead + snapshot.substring(at + part.length()));
    ExitCode code = terminal.run("assess", "--file", "-", "--json");
    assertBad(terminal, code, "plimsoll assess: standard input: " + fault);
  }

  @Test
  void assessWhenSeveralCodesAreUnknownThenALineForEach() throws IOException {
    TestTerminal terminal = new TestTerminal();
    terminal.input(
        Examples.text(CLINIC)
            .replace("network.rdp-not-exposed", "network.rdp-closed")
            .replace("\"86201\"", "\"00\""));
    assertThat(terminal.run("assess", "--file", "-")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(terminal.faults()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|is empty",
        "' '|document: ends too early",
        "{|document: ends too early",
        "[]|document: must be an object",
        "null|document: must be an object",
        "{} x|document: has content after its end",
        "{\"a\":1,}|needs a member name"
      })
  void assessWhenNotADocumentThenSaysWhy(String text, String fault) {
    TestTerminal terminal = new TestTerminal().input(text);
    ExitCode code = terminal.run("assess", "--file", "-");
    assertBad(terminal, code, "standard input: ", fault);
  }

  @Test
  void assessWhenNotUtf8ThenSaysSo() {
    TestTerminal terminal = new TestTerminal().input(new byte[] {'"', (byte) 0xff, '"'});
    ExitCode code = terminal.run("assess", "--file", "-");
    assertBad(terminal, code, "is not UTF-8");
  }

  @Test
  void assessWhenFileIsHugeThenRefusedUnread() {
    byte[] huge = new byte[InputFile.MOST_BYTES + 1];
    Arrays.fill(huge, (byte) ' ');
    TestTerminal terminal = new TestTerminal().input(huge);
    ExitCode code = terminal.run("assess", "--file", "-");
    assertBad(terminal, code, "is larger than 16 MiB");
  }

  @Test
  void assessWhenFileCannotBeReadThenSaysWhy(@TempDir Path folder) {
    for (String[] file :
        new String[][] {
          {folder.resolve("none.json").toString(), "there is no such file"},
          {folder.toString(), "is a folder"},
          {"a\0b", "is not the name of a file"}
        }) {
      TestTerminal terminal = new TestTerminal();
      ExitCode code = terminal.run("assess", "--file", file[0]);
      assertBad(terminal, code, file[1]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--model plimsoll-sme-9.9.9|--model: there is no model version 'plimsoll-sme-9.9.9';"
            + " released are plimsoll-sme-1.0.0",
        "--model ../model|there is no model version",
        "--currency XYZ|--currency: must be an ISO 4217 code",
        "--cover none.json|none.json: there is no such file",
        "--cover c.json --currency SGD|--currency is not for use with --cover"
      })
  void assessWhenOptionIsWrongThenNamesIt(String words, String fault) {
    String[] all = ("assess --file " + CLINIC + " " + words).split(" ", -1);
    TestTerminal terminal = new TestTerminal();
    ExitCode code = terminal.run(all);
    assertBad(terminal, code, fault);
  }
}
