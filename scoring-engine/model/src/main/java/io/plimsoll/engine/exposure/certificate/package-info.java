/** What certificates say: read from their recorded bytes, for web and mail servers alike. */
@NullMarked
package io.plimsoll.engine.exposure.certificate;

import org.jspecify.annotations.NullMarked;
