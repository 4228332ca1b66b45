package io.plimsoll.collect.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where this process has its classes from, with what the manifests of its archives add. */
final class ClassPath {
  private ClassPath() {}

  /**
   * @throws UncheckedIOException when an archive cannot be read
   */
  static List<Path> entries(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().normalize())
        .flatMap(entry -> Stream.concat(Stream.of(entry), added(entry)))
        .filter(Files::exists)
        .distinct()
        .toList();
  }

  static String text(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<Path> added(Path entry) {
    if (!Files.isRegularFile(entry)) {
      return Stream.empty();
    }
    try (JarFile archive = new JarFile(entry.toFile())) {
      @Nullable Manifest manifest = archive.getManifest();
      @Nullable String names =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return names == null
          ? Stream.empty()
          : Arrays.stream(names.strip().split(" +"))
              .map(name -> Path.of(entry.toUri().resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
