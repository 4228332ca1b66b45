@NullMarked
package io.plimsoll.embedded;

import org.jspecify.annotations.NullMarked;
