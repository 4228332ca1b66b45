/** The main job as a broker does it, over HTTP, against a sample company on loopback. */
@NullMarked
package io.plimsoll.demo;

import org.jspecify.annotations.NullMarked;
