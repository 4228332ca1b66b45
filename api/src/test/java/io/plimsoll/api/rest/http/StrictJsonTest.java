package io.plimsoll.api.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.plimsoll.api.rest.problem.Fault;
import io.plimsoll.api.rest.problem.JsonFaults;
import io.plimsoll.api.rest.wire.ApplicantInput;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class StrictJsonTest {
  private static final String GOOD =
      """
      {"name":"A","uen":"201611401H","ssic":{"scheme":"ssic_2020","code":"62011"},"employees":4,
       "vendors":[{"name":"V","category":"crm","lastVettedOn":"2025-02-28","vetted":true}]}\
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"employees\":4 | \"employes\":4 | /employes | UNKNOWN_FIELD",
        "\"employees\":4 | \"employees\":4,\"employees\":5 | /employees | DUPLICATE_FIELD",
        "\"employees\":4 | \"employees\":4.0 | /employees | INVALID_VALUE",
        "\"employees\":4 | \"employees\":4.9 | /employees | INVALID_VALUE",
        "\"employees\":4 | \"employees\":\"4\" | /employees | INVALID_VALUE",
        "\"employees\":4 | \"employees\":true | /employees | INVALID_VALUE",
        "\"employees\":4 | \"employees\":99999999999 | /employees | INVALID_VALUE",
        "\"name\":\"A\" | \"name\":7 | /name | INVALID_VALUE",
        "\"name\":\"A\" | \"name\":[\"A\"] | /name | INVALID_VALUE",
        "\"ssic_2020\" | 0 | /ssic/scheme | INVALID_VALUE",
        "\"ssic_2020\" | \"SSIC_2020\" | /ssic/scheme | INVALID_VALUE",
        "\"ssic_2020\" | \"\" | /ssic/scheme | INVALID_VALUE",
        "\"crm\" | 1 | /vendors/0/category | INVALID_VALUE",
        "\"2025-02-28\" | \"2025-02-30\" | /vendors/0/lastVettedOn | INVALID_VALUE",
        "\"2025-02-28\" | 20250228 | /vendors/0/lastVettedOn | INVALID_VALUE",
        "\"2025-02-28\" | [2025,2,28] | /vendors/0/lastVettedOn | INVALID_VALUE",
        "\"vetted\":true | \"vetted\":\"true\" | /vendors/0/vetted | INVALID_VALUE",
        "\"vetted\":true | \"vetted\":1 | /vendors/0/vetted | INVALID_VALUE",
        "{\"scheme\":\"ssic_2020\",\"code\":\"62011\"} | \"62011\" | /ssic | INVALID_VALUE",
      })
  void readWhenOneThingIsWrongThenItIsNamed(String good, String bad, String pointer, String code) {
    assertThat(GOOD).contains(good);

    Fault fault = fault(GOOD.replace(good, bad));

    assertThat(fault.where()).isEqualTo(pointer);
    assertThat(fault.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%s {} | TRAILING_CONTENT",
        "%s x | INVALID_JSON",
        "{\"name\": | INVALID_JSON",
        "{'name':'A'} | INVALID_JSON",
        "{\"name\":NaN} | INVALID_JSON",
        "[] | INVALID_VALUE",
      })
  void readWhenTheDocumentIsWrongThenItIsTold(String text, String code) {
    assertThat(fault(text.replace("%s", GOOD)).code()).isEqualTo(code);
  }

  @org.junit.jupiter.api.Test
  void readWhenGoodThenItIsRead() {
    ApplicantInput input = StrictJson.mapper().readValue(GOOD, ApplicantInput.class);

    assertThat(input.getEmployees()).isEqualTo(4);
  }

  @org.junit.jupiter.api.Test
  void readWhenNestedTooDeeplyThenItIsRefused() {
    String deep = "[".repeat(200) + "]".repeat(200);

    assertThat(fault(GOOD.replace("\"name\":\"A\"", "\"name\":" + deep)).code())
        .isIn("TOO_LARGE", "INVALID_VALUE");
    assertThat(catchThrowable(() -> StrictJson.mapper().readTree(deep)))
        .isInstanceOf(tools.jackson.core.exc.StreamConstraintsException.class);
  }

  @org.junit.jupiter.api.Test
  void readWhenUtf8IsBrokenThenItIsRefused() {
    byte[] broken = GOOD.replace("\"A\"", "\"?\"").getBytes(StandardCharsets.ISO_8859_1);
    broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xC3;

    assertThat(catchThrowable(() -> StrictJson.mapper().readValue(broken, ApplicantInput.class)))
        .isInstanceOf(JacksonException.class);
  }

  private static Fault fault(String text) {
    Throwable thrown =
        catchThrowable(() -> StrictJson.mapper().readValue(text, ApplicantInput.class));
    assertThat(thrown).as(text).isInstanceOf(JacksonException.class);
    return JsonFaults.fault((JacksonException) thrown);
  }
}
