/** What a company's web sites tell a browser to refuse, by their headers, cookies and forms. */
@NullMarked
package io.plimsoll.engine.exposure.web;

import org.jspecify.annotations.NullMarked;
