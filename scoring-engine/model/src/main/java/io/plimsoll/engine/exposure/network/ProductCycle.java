package io.plimsoll.engine.exposure.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release line of a product and the last day its maker mends it, by the maker's own lifecycle
 * page. Lines are told apart by the leading numbers of a version.
 *
 * @param product as people know it
 * @param cpe the product as in the CPE dictionary
 * @param banner what recognises the product, its version as the first group
 * @param line the leading numbers, as {@code 7.4}
 * @param endOfLife the last day of security fixes
 */
record ProductCycle(String product, String cpe, Pattern banner, String line, LocalDate endOfLife) {

  private static final Pattern PHP = Pattern.compile("\\bPHP/(\\d+\\.\\d+(?:\\.\\d+)?)");
  private static final Pattern APACHE = Pattern.compile("\\bApache/(\\d+\\.\\d+(?:\\.\\d+)?)");
  private static final Pattern IIS = Pattern.compile("\\bMicrosoft-IIS/(\\d+\\.\\d+)");
  private static final Pattern OPENSSL = Pattern.compile("\\bOpenSSL/(\\d+\\.\\d+\\.\\d+)");
  private static final Pattern TOMCAT = Pattern.compile("\\bTomcat/(\\d+\\.\\d+)");
  private static final Pattern EXCHANGE =
      Pattern.compile("\\bMicrosoft ESMTP MAIL Service, Version: (\\d+\\.\\d+)");

  /**
   * PHP "Supported Versions"; Apache HTTP Server project; Microsoft, OpenSSL, Tomcat lifecycles.
   */
  private static final List<ProductCycle> ALL =
      List.of(
          of("PHP", "php", PHP, "5", "2019-01-10"),
          of("PHP", "php", PHP, "7", "2022-11-28"),
          of("PHP", "php", PHP, "8.0", "2023-11-26"),
          of("PHP", "php", PHP, "8.1", "2025-12-31"),
          of("PHP", "php", PHP, "8.2", "2026-12-31"),
          of("PHP", "php", PHP, "8.3", "2027-12-31"),
          of("PHP", "php", PHP, "8.4", "2028-12-31"),
          of("Apache HTTP Server", "http_server", APACHE, "1.3", "2010-02-03"),
          of("Apache HTTP Server", "http_server", APACHE, "2.0", "2013-07-10"),
          of("Apache HTTP Server", "http_server", APACHE, "2.2", "2018-01-01"),
          of("Apache HTTP Server", "http_server", APACHE, "2.4", "9999-12-31"),
          of(
              "Internet Information Services",
              "internet_information_services",
              IIS,
              "6.0",
              "2015-07-14"),
          of(
              "Internet Information Services",
              "internet_information_services",
              IIS,
              "7.0",
              "2020-01-14"),
          of(
              "Internet Information Services",
              "internet_information_services",
              IIS,
              "7.5",
              "2020-01-14"),
          of(
              "Internet Information Services",
              "internet_information_services",
              IIS,
              "8.0",
              "2023-10-10"),
          of(
              "Internet Information Services",
              "internet_information_services",
              IIS,
              "8.5",
              "2023-10-10"),
          of(
              "Internet Information Services",
              "internet_information_services",
              IIS,
              "10.0",
              "9999-12-31"),
          of("OpenSSL", "openssl", OPENSSL, "0", "2015-12-31"),
          of("OpenSSL", "openssl", OPENSSL, "1.0", "2019-12-31"),
          of("OpenSSL", "openssl", OPENSSL, "1.1", "2023-09-11"),
          of("Apache Tomcat", "tomcat", TOMCAT, "7", "2021-03-31"),
          of("Apache Tomcat", "tomcat", TOMCAT, "8", "2024-03-31"),
          of("Windows Server SMTP", "smtp_service", EXCHANGE, "6.0", "2015-07-14"),
          of("Windows Server SMTP", "smtp_service", EXCHANGE, "7.5", "2020-01-14"),
          of("Windows Server SMTP", "smtp_service", EXCHANGE, "8.5", "2023-10-10"));

  private static ProductCycle of(
      String product, String cpe, Pattern banner, String line, String endOfLife) {
    return new ProductCycle(product, cpe, banner, line, LocalDate.parse(endOfLife));
  }

  /** The lines a banner names; products and versions we have no page for are left out. */
  static List<ProductCycle> in(String banner) {
    return ALL.stream().filter(cycle -> cycle.isIn(banner)).toList();
  }

  private boolean isIn(String text) {
    return version(text).filter(version -> (version + ".").startsWith(line + ".")).isPresent();
  }

  private Optional<String> version(String text) {
    Matcher matcher = banner.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
