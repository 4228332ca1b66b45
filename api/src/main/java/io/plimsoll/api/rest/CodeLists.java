package io.plimsoll.api.rest;

import io.plimsoll.api.rest.wire.Code;
import io.plimsoll.api.rest.wire.CodeList;
import io.plimsoll.tenant.Codes;
import io.plimsoll.tenant.onboarding.SsicSections;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/** Every named enum of the contract with its descriptions, read from the contract itself. */
@Component
class CodeLists {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private final Map<String, CodeList> lists;

  CodeLists() {
    Map<String, CodeList> found = new TreeMap<>();
    schemas()
        .forEach((name, schema) -> {
          if (schema.get("enum") instanceof List<?> codes) {
            CodeList list = list(name, schema, codes);
            found.put(list.getId(), list);
          }
        });
    CodeList sections = ssicSections();
    found.put(sections.getId(), sections);
    lists = Map.copyOf(found);
  }

  List<CodeList> all() {
    return lists.values().stream().sorted(Comparator.comparing(CodeList::getId)).toList();
  }

  Optional<CodeList> find(String id) {
    return Optional.ofNullable(lists.get(id));
  }

  private static CodeList list(String name, Map<?, ?> schema, List<?> codes) {
    List<?> descriptions = (List<?>) member(schema, "x-enum-descriptions");
    List<Code> all = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      all.add(new Code().code(text(codes.get(i))).description(text(descriptions.get(i))));
    }
    return new CodeList()
        .id(HUMP.matcher(name).replaceAll("-").toLowerCase(java.util.Locale.ROOT))
        .description(text(member(schema, "description")))
        .codes(all);
  }

  private static CodeList ssicSections() {
    return new CodeList()
        .id("ssic-section")
        .description("Sections of the Singapore Standard Industrial Classification")
        .codes(SsicSections.all().stream().map(CodeLists::section).toList());
  }

  private static Code section(SsicSections.Section section) {
    return new Code()
        .code(section.letter())
        .description(section.title())
        .parent(Codes.code(section.scheme()));
  }

  private static String text(@Nullable Object value) {
    return Objects.requireNonNull(value, "an enum of the contract").toString();
  }

  private static Object member(Map<?, ?> parent, String name) {
    return Objects.requireNonNull(parent.get(name), name);
  }

  private static Map<String, Map<?, ?>> schemas() {
    try (InputStream in = CodeLists.class.getResourceAsStream("/openapi.yaml")) {
      Map<?, ?> contract =
          (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      Map<String, Map<?, ?>> schemas = new TreeMap<>();
      Map<?, ?> components = (Map<?, ?>) member(contract, "components");
      ((Map<?, ?>) member(components, "schemas"))
          .forEach((name, schema) -> schemas.put(name.toString(), (Map<?, ?>) schema));
      return schemas;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
