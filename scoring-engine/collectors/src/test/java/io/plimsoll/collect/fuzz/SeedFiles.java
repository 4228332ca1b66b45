package io.plimsoll.collect.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lays out what Jazzer begins with: a folder for each target, and prints the targets' names. */
public final class SeedFiles {
  private SeedFiles() {}

  /**
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    for (FuzzTarget target : FuzzTarget.values()) {
      Path folder = Files.createDirectories(Path.of(arguments[0]).resolve(target.word()));
      List<byte[]> seeds = Seeds.of(target);
      for (int i = 0; i < seeds.size(); i++) {
        Files.write(folder.resolve("seed-" + i), seeds.get(i));
      }
      System.out.println(target.word());
    }
  }
}
