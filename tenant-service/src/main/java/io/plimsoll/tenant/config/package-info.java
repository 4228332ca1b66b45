/** Beans for whoever assembles the service; imported explicitly, never scanned. */
@NullMarked
package io.plimsoll.tenant.config;

import org.jspecify.annotations.NullMarked;
