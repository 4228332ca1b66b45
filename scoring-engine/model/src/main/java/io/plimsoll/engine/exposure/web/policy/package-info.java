/** Policies a web server sends in headers and pages, parsed: CSP, HSTS, cookies, security.txt. */
@NullMarked
package io.plimsoll.engine.exposure.web.policy;

import org.jspecify.annotations.NullMarked;
