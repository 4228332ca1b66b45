package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No camera answers the whole internet. */
public final class CameraNotExposed extends ServiceCheck {

  public CameraNotExposed(CheckDefinition definition) {
    super(definition, "rtsp");
  }
}
