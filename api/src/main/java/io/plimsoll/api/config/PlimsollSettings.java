package io.plimsoll.api.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the service.
 *
 * @param data where embedded servers and generated keys are kept
 * @param databaseSecret passwords of the service's own logins are derived from it; the migrating
 *     user's password when absent
 * @param databasePool most connections of the requests' pool
 * @param maxConcurrentRequests more wait shortly and are then refused with 503
 */
@ConfigurationProperties("plimsoll")
public record PlimsollSettings(
    @DefaultValue(".plimsoll") Path data,
    @Nullable String databaseSecret,
    @DefaultValue("16") int databasePool,
    @DefaultValue("200") int maxConcurrentRequests) {}
