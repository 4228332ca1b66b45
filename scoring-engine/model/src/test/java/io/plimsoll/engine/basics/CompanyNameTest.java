package io.plimsoll.engine.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbour Light Pte. Ltd.|harbour light",
        "HARBOUR-LIGHT (PTE) LTD|harbour light",
        "Harbour Light Private Limited|harbour light",
        "Harbour Light Sdn. Bhd.|harbour light",
        "The Harbour & Light Co., Ltd|harbour and light",
        "Café Crème LLP|cafe creme",
        "O'Brien's Pte Ltd|obriens",
        "A.B.C. Pte Ltd|abc",
        "Ｆｕｌｌ Width Inc|full width",
        "新加坡 有限 Pte Ltd|新加坡 有限",
        "Pte Ltd|pte",
        "Company|company",
      })
  void ofWhenWrittenInManyWaysThenOneKey(String written, String key) {
    assertThat(CompanyName.of(written).key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", "!?"})
  void ofWhenThereIsNoWordThenRefused(String written) {
    assertThatThrownBy(() -> CompanyName.of(written)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void likenessWhenWordsAreSharedThenTheirShare() {
    CompanyName one = CompanyName.of("Harbour Light Logistics Pte Ltd");
    assertThat(one.likeness(CompanyName.of("Logistics Harbour Light"))).isEqualTo(1);
    assertThat(one.likeness(CompanyName.of("Harbour Light"))).isEqualTo(2.0 / 3);
    assertThat(one.likeness(CompanyName.of("Other"))).isZero();
  }

  @Test
  void isPartOfWhenOneBeginsTheOtherThenOnlyThatWay() {
    CompanyName google = CompanyName.of("Google LLC");
    CompanyName workspace = CompanyName.of("Google Workspace");
    assertThat(google.isPartOf(workspace)).isTrue();
    assertThat(workspace.isPartOf(google)).isFalse();
  }
}
