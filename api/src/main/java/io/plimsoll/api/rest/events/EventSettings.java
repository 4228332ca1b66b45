package io.plimsoll.api.rest.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How streams of events are kept.
 *
 * @param look between two looks at what is followed
 * @param heartbeat between two signs of life when nothing changes
 * @param life after which a stream is closed; whoever follows on reconnects
 * @param perTenant most streams that a tenant may hold at once
 * @param atOnce most streams at once, well below the most requests
 */
@ConfigurationProperties("plimsoll.events")
record EventSettings(
    @DefaultValue("500ms") Duration look,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("5m") Duration life,
    @DefaultValue("10") int perTenant,
    @DefaultValue("80") int atOnce) {}
