/** What DNS, mail exchangers and policy hosts tell about a domain's mail. */
@NullMarked
package io.plimsoll.collect.email;

import org.jspecify.annotations.NullMarked;
