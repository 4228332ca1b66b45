package io.plimsoll.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service: all roles in one process. */
@SpringBootApplication
public class PlimsollApplication {
  public static void main(String[] args) {
    SpringApplication.run(PlimsollApplication.class, args);
  }
}
