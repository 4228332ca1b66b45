package io.plimsoll.engine.exposure.dns;

import java.util.List;
import java.util.Optional;

/**
 * A service at which a name that an alias still points to can be claimed by anybody: the services
 * with status "Vulnerable" in the public list can-i-take-over-xyz (CC BY 4.0), as far as its own
 * continuous test confirms them or a missing name tells.
 *
 * @param name as people know it
 * @param suffix the domain its customers' names lie below
 * @param told what its page says of a name that is free; empty when the name does not exist then
 */
public record ClaimableService(String name, String suffix, String told) {

  private static final String MISSING = "";

  private static final List<ClaimableService> ALL =
      List.of(
          new ClaimableService("AWS Elastic Beanstalk", "elasticbeanstalk.com", MISSING),
          new ClaimableService("AWS S3", "s3.amazonaws.com", "The specified bucket does not exist"),
          new ClaimableService("Bitbucket", "bitbucket.io", "Repository not found"),
          new ClaimableService("Discourse", "trydiscourse.com", MISSING),
          new ClaimableService("Hatena Blog", "hatenablog.com", "404 Blog is not found"),
          new ClaimableService(
              "Help Juice", "helpjuice.com", "We could not find what you're looking for."),
          new ClaimableService(
              "Help Scout", "helpscoutdocs.com", "No settings were found for this company:"),
          new ClaimableService("Strikingly", "s.strikinglydns.com", "PAGE NOT FOUND."),
          new ClaimableService("Surge", "na-west1.surge.sh", "project not found"),
          new ClaimableService("SurveySparrow", "surveysparrow.com", "Account not found."),
          new ClaimableService(
              "Uberflip", "read.uberflip.com", "The URL you've accessed does not provide a hub."),
          azure("cloudapp.net"),
          azure("cloudapp.azure.com"),
          azure("azurewebsites.net"),
          azure("blob.core.windows.net"),
          azure("azure-api.net"),
          azure("azurehdinsight.net"),
          azure("azureedge.net"),
          azure("azurecontainer.io"),
          azure("database.windows.net"),
          azure("azuredatalakestore.net"),
          azure("search.windows.net"),
          azure("azurecr.io"),
          azure("redis.cache.windows.net"),
          azure("servicebus.windows.net"),
          azure("visualstudio.com"));

  private static ClaimableService azure(String suffix) {
    return new ClaimableService("Microsoft Azure", suffix, MISSING);
  }

  /** Every known one. */
  public static List<ClaimableService> all() {
    return ALL;
  }

  /** The one a name lies below. */
  public static Optional<ClaimableService> behind(String name) {
    return ALL.stream().filter(service -> name.endsWith("." + service.suffix())).findFirst();
  }
}
