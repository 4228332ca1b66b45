package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No container engine or cluster answers the whole internet. */
public final class ContainerControlNotExposed extends ServiceCheck {

  public ContainerControlNotExposed(CheckDefinition definition) {
    super(definition, "docker", "kubernetes", "etcd");
  }
}
