package io.plimsoll.engine.exposure.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.exposure.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ObservatoryGradeTest {

  /** When Observatory cannot parse a page it says so; we read any page. */
  private static final String UNREADABLE = "html-not-parseable";

  private static Map<String, Object> table() throws IOException {
    String json = Files.readString(SharedData.file("http-observatory/score-table.json"));
    return SharedData.object(new Load(LoadSettings.builder().build()).loadFromString(json));
  }

  private static Stream<Analysis> analyses() {
    return Stream.of(Analysis.class.getPermittedSubclasses())
        .flatMap(kind -> Stream.of(kind.getEnumConstants()))
        .map(Analysis.class::cast);
  }

  @Test
  void modifierWhenComparedThenEveryResultHasTheTablesOwn() throws IOException {
    Map<String, Object> expected =
        new TreeMap<>(SharedData.object(SharedData.member(table(), "modifiers")));
    expected.remove(UNREADABLE);
    Map<String, Object> ours = new TreeMap<>();
    analyses().forEach(each -> ours.put(each.observatoryName(), each.modifier()));
    assertThat(ours).isEqualTo(expected);
  }

  @Test
  void ofWhenNothingIsWrongThenBonusesCount() {
    assertThat(ObservatoryGrade.of(List.of(CspStrength.SAFE, CookieSafety.SAFE)))
        .isEqualTo(new ObservatoryGrade(105, "A+"));
  }

  @Test
  void ofWhenMuchIsMissingThenBonusesDoNotCount() {
    assertThat(ObservatoryGrade.of(List.of(CspStrength.NOT_IMPLEMENTED, ReferrerPrivacy.PRIVATE)))
        .isEqualTo(new ObservatoryGrade(75, "B"));
  }

  @Test
  void ofWhenEverythingIsWrongThenNotBelowNothing() {
    assertThat(
            ObservatoryGrade.of(
                List.of(
                    CorsAccess.UNIVERSAL,
                    ScriptIntegrity.UNPINNED_INSECURE,
                    CookieSafety.SESSION_OPEN)))
        .isEqualTo(new ObservatoryGrade(0, "F"));
  }

  @Test
  void ofWhenComparedWithTheChartThenTheSameGrade() throws IOException {
    Map<String, Object> chart = SharedData.object(SharedData.member(table(), "gradeChart"));
    assertThat(ObservatoryGrade.of(List.of(CspStrength.UNSAFE_INLINE)).grade())
        .isEqualTo(chart.get("80"));
    assertThat(ObservatoryGrade.of(List.of(TransportSecurity.SHORT)).grade())
        .isEqualTo(chart.get("90"));
  }
}
