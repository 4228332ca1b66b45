package io.plimsoll.collect.network;

/**
 * A service on its fixed port.
 *
 * @param name the name in the probe, as in {@code port.rdp}
 * @param port the published port
 * @param speaker its first message
 */
record Service(String name, int port, Speaker speaker) {}
