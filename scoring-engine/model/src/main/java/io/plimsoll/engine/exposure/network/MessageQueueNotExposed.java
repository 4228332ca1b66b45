package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No message queue or its coordinator answers the whole internet. */
public final class MessageQueueNotExposed extends ServiceCheck {

  public MessageQueueNotExposed(CheckDefinition definition) {
    super(definition, "amqp", "zookeeper");
  }
}
